<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>BuildAtlasAlgorithm</name>
    <message>
        <source>Joins cluster tables with prefecture polygons and writes a GeoPackage with styled layers, a project and the ledger into a folder. Files of an earlier atlas there are replaced once the new ones are complete.</source>
        <translation>クラスターの表を都道府県ポリゴンと結合し、スタイル付きレイヤのGeoPackage、プロジェクト、照合台帳をフォルダに書き込みます。以前のアトラスのファイルは、新しいファイルが完成してから置き換えます。</translation>
    </message>
    <message>
        <source>Language of the atlas</source>
        <translation>アトラスの言語</translation>
    </message>
    <message>
        <source>Folder of the atlas</source>
        <translation>アトラスのフォルダ</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Build cluster atlas</source>
        <translation>クラスターアトラスを作成</translation>
    </message>
</context>
<context>
    <name>CardBuilder</name>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Prefectures</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Institutions (※ core research institution)</source>
        <translation>参加機関（※は核となる研究機関）</translation>
    </message>
    <message>
        <source>As printed: %1</source>
        <translation>原文表記：%1</translation>
    </message>
    <message>
        <source>Campus: %1</source>
        <translation>拠点：%1</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>事業</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>予算と仕組み</translation>
    </message>
</context>
<context>
    <name>CardHtml</name>
    <message>
        <source>(%1)</source>
        <comment>confidence</comment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出典</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Nothing changed</source>
        <translation>変更はありません</translation>
    </message>
    <message>
        <source>Clusters: %1 added, %2 removed, %3 changed; memberships: %4 added, %5 removed</source>
        <translation>クラスター：追加%1、削除%2、変更%3；所属：追加%4、削除%5</translation>
    </message>
</context>
<context>
    <name>CheckSourcesAlgorithm</name>
    <message>
        <source>Reads polygons and cluster tables, recognizes prefectures and joins the memberships, and tells what was matched, what was not and why. Writes nothing.</source>
        <translation>ポリゴンとクラスターの表を読み込み、都道府県を認識して所属を結合し、一致したもの、しなかったものとその理由を示します。何も書き込みません。</translation>
    </message>
    <message>
        <source>Check cluster sources</source>
        <translation>クラスターの元データを確認</translation>
    </message>
</context>
<context>
    <name>DissolveAlgorithm</name>
    <message>
        <source>Unites polygons of municipalities or smaller areas into prefectures, recognized by names or codes in any usual spelling, or by the equal values of a column.
Where neighbors share the vertices of their border, the border is taken out exactly and the result is checked; where they do not, GEOS unites the polygons of that prefecture, and the log says why.
Features that name no prefecture or have no polygon go to a table of their own, each with the reason.</source>
        <translation>市区町村や小地域のポリゴンを、名称またはコード（どの表記でも可）で認識した都道府県、または列の等しい値ごとに一つにまとめます。
隣どうしの境界が同じ頂点を持つところでは、境界を正確に取り除いて結果を検査します。一致しないところでは、その都道府県のポリゴンを GEOS で結合し、理由をログに示します。
都道府県を示さない地物やポリゴンのない地物は、理由とともに別の表に出力します。</translation>
    </message>
    <message>
        <source>Column to dissolve by (empty: prefectures)</source>
        <translation>統合に使う列（空欄：都道府県）</translation>
    </message>
    <message>
        <source>Dissolved polygons</source>
        <translation>統合したポリゴン</translation>
    </message>
    <message>
        <source>Features not placed</source>
        <translation>配置できなかった地物</translation>
    </message>
    <message>
        <source>Features in</source>
        <translation>入力の地物</translation>
    </message>
    <message>
        <source>Features placed</source>
        <translation>配置した地物</translation>
    </message>
    <message>
        <source>Features repaired</source>
        <translation>修復した地物</translation>
    </message>
    <message>
        <source>Polygons out</source>
        <translation>出力のポリゴン</translation>
    </message>
    <message>
        <source>Polygons united by GEOS, because borders did not match</source>
        <translation>境界が一致しないため GEOS で結合したポリゴン</translation>
    </message>
    <message>
        <source>Ledger (JSON)</source>
        <translation>照合台帳（JSON）</translation>
    </message>
    <message>
        <source>Dissolve to prefectures</source>
        <translation>都道府県への統合</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>There is no such file or folder. Check the path.</source>
        <translation>ファイルまたはフォルダがありません。パスを確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be read. Name a vector file or table that QGIS opens.</source>
        <translation>ファイルを読み込めません。QGISで開けるベクタファイルまたは表を指定してください。</translation>
    </message>
    <message>
        <source>The file has no layer of that name. Leave out “|layername=” or name another.</source>
        <translation>その名前のレイヤはありません。「|layername=」を省くか、別の名前を指定してください。</translation>
    </message>
    <message>
        <source>The file has no polygon layer. Name a file with polygons of prefectures or municipalities.</source>
        <translation>ポリゴンレイヤがありません。都道府県または市区町村のポリゴンを持つファイルを指定してください。</translation>
    </message>
    <message>
        <source>No column names prefectures beyond doubt. Name the column with --key.</source>
        <translation>都道府県を確実に示す列がありません。--keyで列を指定してください。</translation>
    </message>
    <message>
        <source>The coordinate reference system is unknown or cannot be transformed. State it with --crs EPSG:n.</source>
        <translation>座標参照系が不明か、変換できません。--crs EPSG:nで指定してください。</translation>
    </message>
    <message>
        <source>The address leads to the network, and the atlas works offline. Save the data to a file first.</source>
        <translation>ネットワーク上のアドレスです。アトラスはオフラインで動作します。先にデータをファイルに保存してください。</translation>
    </message>
    <message>
        <source>The Data Package&apos;s description cannot be used. Mend datapackage.json.</source>
        <translation>データパッケージの記述を使用できません。datapackage.jsonを修正してください。</translation>
    </message>
    <message>
        <source>The Data Package lacks a table it must have. Add the table.</source>
        <translation>データパッケージに必要な表がありません。表を追加してください。</translation>
    </message>
    <message>
        <source>The table lacks a column it must have. Add the column.</source>
        <translation>表に必要な列がありません。列を追加してください。</translation>
    </message>
    <message>
        <source>A row breaks the table&apos;s schema. Mend the row.</source>
        <translation>表のスキーマに合わない行があります。行を修正してください。</translation>
    </message>
    <message>
        <source>Not one cluster found its prefecture. Check the key columns of both sources.</source>
        <translation>どのクラスターも都道府県に対応しませんでした。両方のデータのキー列を確認してください。</translation>
    </message>
    <message>
        <source>The output cannot be written. Choose a folder you may write to and check the free space.</source>
        <translation>出力を書き込めません。書き込めるフォルダを選び、空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The file just written cannot be read back. Check the disk and try again.</source>
        <translation>書き込んだファイルを読み戻せません。ディスクを確認し、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Canceled; nothing was changed.</source>
        <translation>キャンセルしました。何も変更されていません。</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>レイヤ %1</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The recipe cannot be used. Mend the member named, or take it out.</source>
        <translation>レシピを使用できません。示された項目を修正するか、削除してください。</translation>
    </message>
    <message>
        <source>There is nothing in it. Name a layer or table with rows.</source>
        <translation>中身がありません。行のあるレイヤまたは表を指定してください。</translation>
    </message>
    <message>
        <source>The text is not all in one encoding. Save it as UTF-8, or name its encoding with --encoding.</source>
        <translation>テキストに複数の文字コードが混在しています。UTF-8で保存し直すか、--encodingで文字コードを指定してください。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>column and why it is refused</comment>
        <translation>「%1」：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>FeatureWording</name>
    <message>
        <source>Recognize and join</source>
        <translation>認識と結合</translation>
    </message>
</context>
<context>
    <name>JoinMembershipsAlgorithm</name>
    <message>
        <source>Joins cluster tables with prefecture polygons: a feature for each membership, that is for each cluster in each of its prefectures, so that no cluster hides another.
Rows that found no polygon go to a table of their own, each with the reason and a suggestion; prefectures without a cluster go to a layer of their own. Memberships in = joined + not joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows not joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefectures without cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join memberships</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinTableAlgorithm</name>
    <message>
        <source>Joins a table that has any number of rows for a polygon with its polygons, by one or several columns: a feature for each row, no row lost to another.
Codes are compared as numbers, so that zeros in front do not count, codes of municipalities with and without check digit; texts with full-width and half-width alike. “Compare keys as they stand” turns that off.
Instead of, or beside, features written out a GeoPackage can be made that holds polygons once, rows once, and a view that shows the join as a layer.
Rows without a polygon and polygons without rows go to outputs of their own. Rows in = joined + not joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation type="unfinished">ポリゴン</translation>
    </message>
    <message>
        <source>Key columns of the polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished">表</translation>
    </message>
    <message>
        <source>Key columns of the table, in the same order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare keys as they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons, rows and a view of the join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows not joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons without rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows for a polygon, polygons for a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger (JSON)</source>
        <translation type="unfinished">照合台帳（JSON）</translation>
    </message>
    <message>
        <source>Name as many key columns of the polygons as of the table, in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join table to polygons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyJoinText</name>
    <message>
        <source>no polygon has this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no row has this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell of the key is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as numbers, zeros in front do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as codes of municipalities, with and without check digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as text, full-width and half-width alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one row for a polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several rows for a polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several polygons for a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several rows for a polygon and several polygons for a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  … and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons: %1, layer %2</source>
        <translation type="unfinished">ポリゴン：%1、レイヤ %2</translation>
    </message>
    <message>
        <source>Table: %1, encoding %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 rows set aside: titles, notes, blank rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: %1 = %2, compared %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: %1 in, %2 joined, %3 not joined; %4 repeat another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  not joined: row %1, “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons: %1 in, %2 with rows, %3 without; %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  without rows: polygon %1, “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1 features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 of them have no geometry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerText</name>
    <message>
        <source>the cell is empty</source>
        <translation>セルが空です</translation>
    </message>
    <message>
        <source>a national total</source>
        <translation>全国計です</translation>
    </message>
    <message>
        <source>the check digit of the code is wrong</source>
        <translation>コードの検査数字が誤っています</translation>
    </message>
    <message>
        <source>the name fits several prefectures</source>
        <translation>複数の都道府県に当てはまる名前です</translation>
    </message>
    <message>
        <source>no prefecture has this name or code</source>
        <translation>この名前またはコードの都道府県はありません</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>ジオメトリがありません</translation>
    </message>
    <message>
        <source>the geometry is no polygon</source>
        <translation>ジオメトリがポリゴンではありません</translation>
    </message>
    <message>
        <source>the geometry cannot be read</source>
        <translation>ジオメトリを読み込めません</translation>
    </message>
    <message>
        <source>the polygons lack this prefecture</source>
        <translation>ポリゴンにこの都道府県がありません</translation>
    </message>
    <message>
        <source>the table of clusters lacks this id</source>
        <translation>クラスターの表にこのIDがありません</translation>
    </message>
    <message>
        <source>the same cluster, prefecture and role stand in an earlier row</source>
        <translation>同じクラスター・都道府県・役割の行が前にあります</translation>
    </message>
    <message>
        <source>no prefecture is named for this role</source>
        <translation>この役割の都道府県がありません</translation>
    </message>
    <message>
        <source>none of its prefectures was found</source>
        <translation>都道府県が1つも見つかりませんでした</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>値がありません</translation>
    </message>
    <message>
        <source>not a value of this column&apos;s type</source>
        <translation>この列の型の値ではありません</translation>
    </message>
    <message>
        <source>not of this column&apos;s form</source>
        <translation>この列の形式に合いません</translation>
    </message>
    <message>
        <source>not among this column&apos;s values</source>
        <translation>この列で認められた値ではありません</translation>
    </message>
    <message>
        <source>out of this column&apos;s range</source>
        <translation>この列の範囲外です</translation>
    </message>
    <message>
        <source>the key stands in an earlier row</source>
        <translation>同じキーの行が前にあります</translation>
    </message>
    <message>
        <source>the table referred to lacks this key</source>
        <translation>参照先の表にこのキーがありません</translation>
    </message>
    <message>
        <source>Polygons: %1, layer %2</source>
        <translation>ポリゴン：%1、レイヤ %2</translation>
    </message>
    <message>
        <source>  encoding %1 (%2), coordinate system %3 (%4), key %5 (%6)</source>
        <translation>  文字コード %1（%2）、座標参照系 %3（%4）、キー %5（%6）</translation>
    </message>
    <message>
        <source>  %1 features in, %2 placed in %3 prefectures, %4 repaired, %5 not recognized</source>
        <translation>  入力地物 %1、%3都道府県に配置 %2、修復 %4、認識不能 %5</translation>
    </message>
    <message>
        <source>  not recognized: row %1, “%2”: %3</source>
        <translation>  認識不能：%1行目「%2」：%3</translation>
    </message>
    <message>
        <source>Attributes: %1, role %2</source>
        <translation>属性：%1、役割 %2</translation>
    </message>
    <message>
        <source>  table %1, row %2, column %3, “%4”: %5</source>
        <translation>  表 %1、%2行目、列 %3「%4」：%5</translation>
    </message>
    <message>
        <source>Clusters: %1 in, %2 placed, %3 not placed</source>
        <translation>クラスター：入力 %1、配置 %2、未配置 %3</translation>
    </message>
    <message>
        <source>  not placed: %1: %2</source>
        <translation>  未配置：%1：%2</translation>
    </message>
    <message>
        <source>Memberships: %1 in, %2 joined, %3 not joined, %4 doubled, %5 drawn</source>
        <translation>所属：入力 %1、結合 %2、未結合 %3、重複 %4、描画 %5</translation>
    </message>
    <message>
        <source>  not joined: row %1, cluster %2, prefecture “%3”: %4</source>
        <translation>  未結合：%1行目、クラスター %2、都道府県「%3」：%4</translation>
    </message>
    <message>
        <source>  doubled: row %1, cluster %2, prefecture “%3”: %4</source>
        <translation>  重複：%1行目、クラスター %2、都道府県「%3」：%4</translation>
    </message>
    <message>
        <source>Prefectures: %1 with a cluster, %2 without</source>
        <translation>都道府県：クラスターあり %1、なし %2</translation>
    </message>
    <message>
        <source>%1 clusters, %2 memberships on %3 prefectures, %4 left out</source>
        <translation>%1クラスター、%3都道府県に%2件の所属、除外%4件</translation>
    </message>
    <message>
        <source>a polygon had to be repaired</source>
        <translation>修復が必要なポリゴンがありました</translation>
    </message>
    <message>
        <source>a polygon lies on another</source>
        <translation>ポリゴンが別のポリゴンに重なっています</translation>
    </message>
    <message>
        <source>polygons overlap</source>
        <translation>ポリゴンが重なっています</translation>
    </message>
    <message>
        <source>a vertex on a neighbor&apos;s border has no counterpart there</source>
        <translation>隣の境界線上の頂点に対応する頂点がありません</translation>
    </message>
    <message>
        <source>the area was not that of the parts</source>
        <translation>面積が各部分の合計と一致しません</translation>
    </message>
    <message>
        <source>  %1: inner borders do not match, united by GEOS instead (area %2 %): %3</source>
        <translation>  %1：内部の境界が一致しないため、GEOS で結合しました（面積 %2 %）：%3</translation>
    </message>
    <message>
        <source>; perhaps %1</source>
        <translation>（候補：%1）</translation>
    </message>
    <message>
        <source>Rows: %1 in, %2 joined, %3 not joined, %4 doubled</source>
        <translation>行：入力%1、結合%2、未結合%3、重複%4</translation>
    </message>
    <message>
        <source>  row %1, “%2”: %3</source>
        <translation>  %1行目「%2」：%3</translation>
    </message>
    <message>
        <source>Prefectures: %1 with data, %2 without</source>
        <translation>都道府県：データあり%1、なし%2</translation>
    </message>
    <message>
        <source>%1 rows on %2 prefectures, %3 left out</source>
        <translation>%1行（%2都道府県）、除外%3行</translation>
    </message>
    <message>
        <source>a code of FIPS 10-4, GeoNames or the like, which count prefectures in another order</source>
        <translation>FIPS 10-4やGeoNamesなど、都道府県の順序が異なるコードです</translation>
    </message>
</context>
<context>
    <name>LedgerTree</name>
    <message>
        <source>Cardinality: up to %1 clusters in a prefecture, up to %2 prefectures in a cluster</source>
        <translation>対応：1都道府県に最大%1クラスター、1クラスターに最大%2都道府県</translation>
    </message>
</context>
<context>
    <name>MembershipText</name>
    <message>
        <source>verified</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>有力</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>inferred, high confidence</source>
        <translation>推定（確度高）</translation>
    </message>
    <message>
        <source>inferred, medium confidence</source>
        <translation>推定（確度中）</translation>
    </message>
    <message>
        <source>inferred, low confidence</source>
        <translation>推定（確度低）</translation>
    </message>
</context>
<context>
    <name>RecognizePrefecturesAlgorithm</name>
    <message>
        <source>Finds the column of a layer or table that names prefectures, by names or codes in any usual spelling, and adds to each feature pref_code, name_ja, name_en and key_form, the form in which it names its prefecture.
Features that name none go to an output of their own, each with the reason and, where one is likely, a suggestion. Numbers that only look like codes of prefectures are refused with the reason.
The input may be a layer of the project or a file; of a file, encoding and header row are found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column that names prefectures (empty: detected)</source>
        <translation type="unfinished">都道府県を示す列（空欄：自動判定）</translation>
    </message>
    <message>
        <source>Recognized</source>
        <translation type="unfinished">自動判別</translation>
    </message>
    <message>
        <source>Not recognized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features in</source>
        <translation type="unfinished">入力の地物</translation>
    </message>
    <message>
        <source>Features recognized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features not recognized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefectures named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column that names prefectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of most names or codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognize prefectures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceWording</name>
    <message>
        <source>Atlas</source>
        <translation>アトラス</translation>
    </message>
    <message>
        <source>Polygons (empty: built-in prefectures)</source>
        <translation>ポリゴン（空欄：内蔵の都道府県）</translation>
    </message>
    <message>
        <source>Cluster tables (empty: built-in clusters)</source>
        <translation>クラスターの表（空欄：内蔵のクラスター）</translation>
    </message>
    <message>
        <source>Role of the memberships</source>
        <translation>所属の役割</translation>
    </message>
    <message>
        <source>Text encoding of the polygons (empty: detected)</source>
        <translation>ポリゴンの文字コード（空欄：自動判定）</translation>
    </message>
    <message>
        <source>Coordinate reference system of the polygons (empty: detected)</source>
        <translation>ポリゴンの座標参照系（空欄：自動判定）</translation>
    </message>
    <message>
        <source>Column that names prefectures (empty: detected)</source>
        <translation>都道府県を示す列（空欄：自動判定）</translation>
    </message>
    <message>
        <source>Memberships joined</source>
        <translation>結合した所属</translation>
    </message>
    <message>
        <source>Memberships not joined</source>
        <translation>結合しなかった所属</translation>
    </message>
    <message>
        <source>Clusters placed</source>
        <translation>配置したクラスター</translation>
    </message>
    <message>
        <source>Prefectures with a cluster</source>
        <translation>クラスターのある都道府県</translation>
    </message>
    <message>
        <source>Ledger (JSON)</source>
        <translation>照合台帳（JSON）</translation>
    </message>
    <message>
        <source>Polygons of municipalities or smaller areas</source>
        <translation>市区町村または小地域のポリゴン</translation>
    </message>
</context>
<context>
    <name>TableReadingText</name>
    <message>
        <source>each row is a membership</source>
        <translation>1行が1つの所属</translation>
    </message>
    <message>
        <source>each row is a cluster and lists its prefectures</source>
        <translation>1行が1つのクラスターで、都道府県を列挙</translation>
    </message>
    <message>
        <source>each row is a prefecture and lists its clusters</source>
        <translation>1行が1つの都道府県で、クラスターを列挙</translation>
    </message>
    <message>
        <source>each row is a cluster, with a column for each prefecture</source>
        <translation>1行が1つのクラスターで、1列が1つの都道府県</translation>
    </message>
    <message>
        <source>each row is a prefecture, with a column for each cluster</source>
        <translation>1行が1つの都道府県で、1列が1つのクラスター</translation>
    </message>
    <message>
        <source>each row is an institution&apos;s part in a cluster</source>
        <translation>1行が機関のクラスターへの参加</translation>
    </message>
    <message>
        <source>each row is an institution</source>
        <translation>1行が1つの機関</translation>
    </message>
    <message>
        <source>each row holds figures of a prefecture</source>
        <translation>1行が1つの都道府県の数値</translation>
    </message>
    <message>
        <source>each row is an indicator, with a column for each prefecture</source>
        <translation>1行が1つの指標で、1列が1つの都道府県</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>the header again</source>
        <translation>見出し行の繰り返し</translation>
    </message>
    <message>
        <source>a footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>text below the table</source>
        <translation>表の下の文</translation>
    </message>
    <message>
        <source>a national total</source>
        <translation>全国計</translation>
    </message>
    <message>
        <source>a total of several prefectures</source>
        <translation>複数の都道府県の合計</translation>
    </message>
    <message>
        <source>less than half of its values name a prefecture</source>
        <translation>都道府県を示す値が半分未満です</translation>
    </message>
    <message>
        <source>its values look like row numbers</source>
        <translation>値が行番号のように見えます</translation>
    </message>
    <message>
        <source>some codes lost their leading zero and look like those of other prefectures</source>
        <translation>先頭の0が失われ、別の都道府県のコードに見える値があります</translation>
    </message>
    <message>
        <source>it contradicts the names in the same rows, as FIPS and GeoNames codes do</source>
        <translation>同じ行の名前と矛盾します（FIPSやGeoNamesのコードなど）</translation>
    </message>
    <message>
        <source>nothing says that its numbers are prefectures</source>
        <translation>数値が都道府県を示すという根拠がありません</translation>
    </message>
    <message>
        <source>another column names other prefectures</source>
        <translation>別の列が異なる都道府県を示しています</translation>
    </message>
    <message>
        <source>  table %1: %2</source>
        <translation>  表 %1：%2</translation>
    </message>
    <message>
        <source>  %1 rows of data, header in row %2, encoding %3 (%4)</source>
        <translation>  データ%1行、見出しは%2行目、文字コード %3（%4）</translation>
    </message>
    <message>
        <source>  prefectures from column “%1” (%2)</source>
        <translation>  都道府県の列「%1」（%2）</translation>
    </message>
    <message>
        <source>  clusters from column “%1”</source>
        <translation>  クラスターの列「%1」</translation>
    </message>
    <message>
        <source>  not read: %1</source>
        <translation>  読み込まなかったもの：%1</translation>
    </message>
    <message>
        <source>  %1 bytes are impossible in this encoding</source>
        <translation>  この文字コードにない%1バイトがあります</translation>
    </message>
    <message>
        <source>  set aside: row %1, “%2”: %3</source>
        <translation>  除外：%1行目「%2」：%3</translation>
    </message>
    <message>
        <source>  filled down: row %1, column %2, “%3”</source>
        <translation>  上の値で補完：%1行目、列%2、「%3」</translation>
    </message>
    <message>
        <source>  column “%1” is no key: %2</source>
        <translation>  列「%1」はキーにしません：%2</translation>
    </message>
    <message>
        <source>its codes count in another order, as FIPS 10-4 (JA01) and GeoNames do</source>
        <translation>FIPS 10-4（JA01）やGeoNamesのように、都道府県の順序が異なるコードです</translation>
    </message>
</context>
<context>
    <name>clusteratlas::AttributePanel</name>
    <message>
        <source>Cluster Atlas</source>
        <translation>クラスターアトラス</translation>
    </message>
    <message>
        <source>No clusters are loaded yet. Add the cluster layers to see which clusters a prefecture holds and who takes part.</source>
        <translation>クラスターはまだ読み込まれていません。クラスターレイヤを追加すると、都道府県ごとのクラスターと参加機関を確認できます。</translation>
    </message>
    <message>
        <source>Build the atlas and add its layers to the project</source>
        <translation>アトラスを作成し、レイヤをプロジェクトに追加します</translation>
    </message>
    <message>
        <source>Add cluster layers</source>
        <translation>クラスターレイヤを追加</translation>
    </message>
    <message>
        <source>Show what holds every word: names, readings, codes, prefectures, fields and institutions in Japanese or English</source>
        <translation>すべての語を含むものを表示します（名称、読み、コード、都道府県、分野、参加機関。日本語・英語）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search clusters, prefectures, institutions…</source>
        <translation>クラスター、都道府県、参加機関を検索…</translation>
    </message>
    <message>
        <source>Cluster Atlas tools</source>
        <translation>クラスターアトラスのツール</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Prefectures</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Read the memberships from either side</source>
        <translation>所属をどちらの側からも表示します</translation>
    </message>
    <message>
        <source>Order of the tree</source>
        <translation>ツリーの並び</translation>
    </message>
    <message>
        <source>Clusters of each prefecture</source>
        <translation>都道府県ごとのクラスター</translation>
    </message>
    <message>
        <source>Prefectures of each cluster</source>
        <translation>クラスターごとの都道府県</translation>
    </message>
    <message>
        <source>Prefectures and their clusters</source>
        <translation>都道府県とそのクラスター</translation>
    </message>
    <message>
        <source>Selected cluster</source>
        <translation>選択中のクラスター</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>選択部分にズーム</translation>
    </message>
    <message>
        <source>Zoom the map to the selected clusters and prefectures</source>
        <translation>選択したクラスターと都道府県に地図をズームします</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all rows shown, for a spreadsheet (Ctrl+C)</source>
        <translation>選択した行、または表示中の全行を表計算ソフト用にコピーします（Ctrl+C）</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Clusters: %L1</source>
        <translation>クラスター %L1</translation>
    </message>
    <message>
        <source>Memberships: %L1</source>
        <translation>所属 %L1</translation>
    </message>
    <message>
        <source>Prefectures: %L1</source>
        <translation>都道府県 %L1</translation>
    </message>
    <message>
        <source>Not on the map: %L1</source>
        <translation>地図にない行 %L1</translation>
    </message>
    <message>
        <source>Shown: %L1</source>
        <translation>表示 %L1</translation>
    </message>
    <message>
        <source>Selected: %L1</source>
        <translation>選択 %L1</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>結合…</translation>
    </message>
    <message>
        <source>Choose polygons and a table, see what joins, and build the atlas from them</source>
        <translation>ポリゴンと表を選び、結合結果を確かめてからアトラスを作成します</translation>
    </message>
    <message>
        <source>Refresh cluster layers</source>
        <translation>クラスターレイヤを更新</translation>
    </message>
    <message>
        <source>Build the atlas again from the sources of this project and show what changed</source>
        <translation>このプロジェクトの元データからアトラスを作り直し、変更点を示します</translation>
    </message>
</context>
<context>
    <name>clusteratlas::BuildTask</name>
    <message>
        <source>Building the cluster atlas</source>
        <translation>クラスターアトラスを作成中</translation>
    </message>
</context>
<context>
    <name>clusteratlas::ClusterCard</name>
    <message>
        <source>Select a cluster in the table or on the map to see what is known of it.</source>
        <translation>表または地図でクラスターを選択すると、詳細を表示します。</translation>
    </message>
</context>
<context>
    <name>clusteratlas::ClusterTableModel</name>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>事業</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Prefectures</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>参加機関</translation>
    </message>
</context>
<context>
    <name>clusteratlas::Controller</name>
    <message>
        <source>Add cluster layers</source>
        <translation>クラスターレイヤを追加</translation>
    </message>
    <message>
        <source>Build the cluster atlas and add its layers to the project</source>
        <translation>クラスターアトラスを作成し、レイヤをプロジェクトに追加します</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>What Cluster Atlas does and how to use it</source>
        <translation>クラスターアトラスの機能と使い方</translation>
    </message>
    <message>
        <source>Show or hide the cluster panel</source>
        <translation>クラスターパネルの表示・非表示</translation>
    </message>
    <message>
        <source>%1. Saved in %2.</source>
        <translation>%1。保存先：%2</translation>
    </message>
    <message>
        <source>Cluster Atlas help</source>
        <translation>クラスターアトラスのヘルプ</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>結合…</translation>
    </message>
    <message>
        <source>Choose polygons and a table, see what joins, and build the atlas from them</source>
        <translation>ポリゴンと表を選び、結合結果を確かめてからアトラスを作成します</translation>
    </message>
    <message>
        <source>%1 changed after the atlas was built. Refresh in the cluster panel builds it again.</source>
        <translation>アトラスの作成後に%1が変更されました。クラスターパネルの更新で作り直せます。</translation>
    </message>
    <message>
        <source>Cluster Atlas shows clusters on the prefectures of Japan.

Add cluster layers builds the atlas in a folder “cluster-atlas” beside your project (or in your documents) and adds its layers: prefectures, cluster regions, clusters by prefecture, institutions and links, and all tables. A prefecture with several clusters is striped; no cluster is lost, and the ledger says so.

The panel lists the clusters. Type to search; click a row to select and flash it on the map; select features of an atlas layer to find their rows; double-click to zoom; Ctrl+C copies rows as a table.

Join… takes your own polygons and table: it shows what matches and what does not before anything is built, suggests what a label may mean, and learns what you say. Refresh repeats the join when a file has changed.

Map themes (the eye above the layer tree) switch between programmes, research fields, number of clusters, and institutions with links.

Everything is saved in atlas.gpkg and opens in any QGIS, with or without this plugin.</source>
        <translation>クラスターアトラスは、日本の都道府県の上にクラスターを表示します。

「クラスターレイヤを追加」は、プロジェクトの隣（または「ドキュメント」）の「cluster-atlas」フォルダにアトラスを作成し、都道府県、クラスター地域、クラスターの所在都道府県、参加機関、結び付きの各レイヤとすべての表を追加します。複数のクラスターを持つ都道府県は縞で描かれます。クラスターは1つも失われず、照合台帳がそれを示します。

パネルにはクラスターの一覧があります。文字を入力すると検索します。行をクリックすると地図上で選択して点滅し、アトラスのレイヤの地物を選択すると対応する行が選択されます。ダブルクリックでズーム、Ctrl+Cで行を表としてコピーします。

「結合…」では、お手持ちのポリゴンと表を使えます。作成の前に、一致するものとしないものを示し、表記の候補を挙げ、選んだ対応を覚えます。「更新」は、ファイルが変わったときに同じ結合を繰り返します。

地図テーマ（レイヤツリーの上の目のアイコン）で、事業別、分野別、クラスター数、参加機関と結び付きを切り替えます。

すべてはatlas.gpkgに保存され、このプラグインがなくてもQGISで開けます。</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between sentences</comment>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>clusteratlas::JoinDialog</name>
    <message>
        <source>Join clusters to prefectures</source>
        <translation>クラスターと都道府県の結合</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>Not matched</source>
        <translation>未一致</translation>
    </message>
    <message>
        <source>Learned names</source>
        <translation>覚えた名前</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The least likeness of a suggestion that is accepted</source>
        <translation>採用する候補の類似度の下限</translation>
    </message>
    <message>
        <source>Accept suggestions from</source>
        <translation>候補を採用（類似度）</translation>
    </message>
    <message>
        <source>Take every suggestion of at least this likeness</source>
        <translation>この類似度以上の候補をすべて採用します</translation>
    </message>
    <message>
        <source>Learn names</source>
        <translation>名前を覚える</translation>
    </message>
    <message>
        <source>Remember the prefectures chosen above, and join again</source>
        <translation>上で選んだ都道府県を覚えて、結合し直します</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>表記</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>元データ</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘れる</translation>
    </message>
    <message>
        <source>Forget what the selected labels mean, and join again</source>
        <translation>選択した表記の対応を忘れて、結合し直します</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Build the atlas from these sources and add its layers</source>
        <translation>この元データからアトラスを作成し、レイヤを追加します</translation>
    </message>
    <message>
        <source>Open recipe…</source>
        <translation>レシピを開く…</translation>
    </message>
    <message>
        <source>Save recipe…</source>
        <translation>レシピを保存…</translation>
    </message>
    <message>
        <source>Save these choices as JSON, for “clusteratlas build --recipe”</source>
        <translation>この設定をJSONで保存します（「clusteratlas build --recipe」で使用）</translation>
    </message>
    <message>
        <source>Not matched (%1)</source>
        <translation>未一致（%1）</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Learned names (%1)</source>
        <translation>覚えた名前（%1）</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>レシピを開く</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>レシピ (*.json)</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>レシピを保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>clusteratlas::MembershipTreeModel</name>
    <message>
        <source>Clusters: %1</source>
        <translation>クラスター %1</translation>
    </message>
    <message>
        <source>Not on the map</source>
        <translation>地図にありません</translation>
    </message>
    <message>
        <source>Prefectures: %1</source>
        <translation>都道府県 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>evidence (confidence)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>role: evidence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
</context>
<context>
    <name>clusteratlas::PrepareTask</name>
    <message>
        <source>Looking at what joins</source>
        <translation>結合を確認しています</translation>
    </message>
</context>
<context>
    <name>clusteratlas::SourceForm</name>
    <message>
        <source>Built-in prefectures</source>
        <translation>内蔵の都道府県</translation>
    </message>
    <message>
        <source>Polygons of prefectures or municipalities: any vector file, or a zip</source>
        <translation>都道府県または市区町村のポリゴン（ベクタファイル、zip）</translation>
    </message>
    <message>
        <source>The column of the polygons that names prefectures; empty: recognized</source>
        <translation>ポリゴンの都道府県を示す列（空欄：自動判別）</translation>
    </message>
    <message>
        <source>Text encoding of the polygons&apos; attributes</source>
        <translation>ポリゴンの属性の文字コード</translation>
    </message>
    <message>
        <source>Coordinate reference system as EPSG:n; empty: that of the file</source>
        <translation>座標参照系（EPSG:n、空欄：ファイルの設定）</translation>
    </message>
    <message>
        <source>Built-in clusters</source>
        <translation>内蔵のクラスター</translation>
    </message>
    <message>
        <source>Clusters or figures: CSV, XLSX, ODS, DBF, GeoPackage, Data Package</source>
        <translation>クラスターまたは統計：CSV、XLSX、ODS、DBF、GeoPackage、データパッケージ</translation>
    </message>
    <message>
        <source>What a row of the table stands for</source>
        <translation>表の1行が表すもの</translation>
    </message>
    <message>
        <source>The column of the table that names prefectures; empty: recognized</source>
        <translation>表の都道府県を示す列（空欄：自動判別）</translation>
    </message>
    <message>
        <source>The column of the table that names clusters; empty: recognized</source>
        <translation>表のクラスターを示す列（空欄：自動判別）</translation>
    </message>
    <message>
        <source>Memberships that count</source>
        <translation>対象とする所属</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>自動判別</translation>
    </message>
    <message>
        <source>Recognized</source>
        <translation>自動判別</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>申請主体</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>参画機関</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>対象地域</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Key column</source>
        <translation>キー列</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>System</source>
        <translation>座標系</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行の意味</translation>
    </message>
    <message>
        <source>Prefectures</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Recognized: %1</source>
        <translation>自動判別：%1</translation>
    </message>
    <message>
        <source>Detected: %1</source>
        <translation>自動判別：%1</translation>
    </message>
</context>
<context>
    <name>clusteratlas::UnmatchedDelegate</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>clusteratlas::UnmatchedModel</name>
    <message>
        <source>Source</source>
        <translation>元データ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>表記</translation>
    </message>
    <message>
        <source>Why it does not match</source>
        <translation>一致しない理由</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>%1? (%2 %)</source>
        <translation>%1？（%2 %）</translation>
    </message>
    <message>
        <source>Double-click or press F2 to say which prefecture this label means</source>
        <translation>ダブルクリックまたはF2キーで、この表記の都道府県を選びます</translation>
    </message>
    <message>
        <source>A name would not help here: mend the source</source>
        <translation>名前の対応では直せません。元データを修正してください</translation>
    </message>
</context>
</TS>
