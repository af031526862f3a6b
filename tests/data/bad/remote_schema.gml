<?xml version="1.0" encoding="UTF-8"?>
<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:a="http://127.0.0.1:@PORT@/a" xsi:schemaLocation="http://127.0.0.1:@PORT@/a http://127.0.0.1:@PORT@/a.xsd">
 <gml:featureMember><a:f><a:N03_001>どこか</a:N03_001></a:f></gml:featureMember>
</gml:FeatureCollection>
