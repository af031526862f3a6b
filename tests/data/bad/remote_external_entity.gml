<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:@PORT@/e">]>
<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><f fid="1"><name>&e;</name></f></gml:featureMember></gml:FeatureCollection>