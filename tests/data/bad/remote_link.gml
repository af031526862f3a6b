<?xml version="1.0" encoding="UTF-8"?>
<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:a="http://a">
 <gml:featureMember><a:f><a:N03_001>どこか</a:N03_001><a:bounds xlink:href="http://127.0.0.1:@PORT@/curve.gml#c1"/></a:f></gml:featureMember>
</gml:FeatureCollection>
