<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>BrochureWording</name>
    <message>
        <source>which page? The page numbers stand apart from the clusters</source>
        <translation>何ページですか。ページ番号がクラスターから離れて書かれています</translation>
    </message>
    <message>
        <source>which page? Several stand beside it</source>
        <translation>何ページですか。ページ番号が複数並んでいます</translation>
    </message>
    <message>
        <source>which cluster is on this page?</source>
        <translation>このページにあるのはどのクラスターですか</translation>
    </message>
    <message>
        <source>which programme? Several headings stand above</source>
        <translation>どの事業ですか。上に事業の見出しが複数あります</translation>
    </message>
    <message>
        <source>which programme’s budget is this?</source>
        <translation>どの事業の予算ですか</translation>
    </message>
    <message>
        <source>which programme? The text names none</source>
        <translation>どの事業ですか。本文に事業名がありません</translation>
    </message>
    <message>
        <source>which prefectures? The region’s name says none</source>
        <translation>どの都道府県ですか。地域名からは分かりません</translation>
    </message>
    <message>
        <source>what is the cluster called?</source>
        <translation>クラスターの名称は何ですか</translation>
    </message>
    <message>
        <source>is this the whole name of an institution? It looks cut</source>
        <translation>機関名はこれで全部ですか。途中で切れているようです</translation>
    </message>
    <message>
        <source>which cluster’s field is this?</source>
        <translation>どのクラスターの分野ですか</translation>
    </message>
    <message>
        <source>which cluster does this institution take part in?</source>
        <translation>この機関はどのクラスターに参画していますか</translation>
    </message>
    <message>
        <source>the programme says this many clusters; another number was found</source>
        <translation>事業に書かれたクラスター数と、見つかった数が違います</translation>
    </message>
    <message>
        <source>an answer to something that is no longer in the text</source>
        <translation>本文にもうない項目への回答です</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>記載のとおり</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未確定</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>事業</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Clusters stated</source>
        <translation>記載のクラスター数</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Its programme</source>
        <translation>属する事業</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副題</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>機関</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>申請自治体</translation>
    </message>
    <message>
        <source>Core organization</source>
        <translation>中核機関</translation>
    </message>
    <message>
        <source>Prefectures</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
</context>
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
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>role: evidence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No cluster is drawn here.</source>
        <translation>ここに描かれているクラスターはありません。</translation>
    </message>
    <message>
        <source>and %L1 more, in the tables</source>
        <translation>ほか%L1件（表を参照）</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>統計値</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>figure (year)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Institutions that take part (※ core research institution)</source>
        <translation>参加機関（※は核となる研究機関）</translation>
    </message>
    <message>
        <source>Why it is on the map like this</source>
        <translation>地図にこう描かれている理由</translation>
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
    <message>
        <source>%1 (%L2)</source>
        <comment>title (number of lines below it)</comment>
        <translation>%1（%L2）</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文表記</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>正式名称</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>What changed in the atlas</source>
        <translation>アトラスの変更点</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>heading and count</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>詳細…</translation>
    </message>
    <message>
        <source>List what was added, removed and changed</source>
        <translation>追加・削除・変更されたものの一覧</translation>
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
    <message>
        <source>; %1 rows of other tables changed</source>
        <translation>；ほかの表の%1行が変更</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and id of a cluster</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申請主体</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>機関</translation>
    </message>
    <message>
        <source>area</source>
        <translation>対象地域</translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <translation>%1（以前：%2）</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>prefecture, cluster, role</comment>
        <translation>%1：%2、%3</translation>
    </message>
    <message>
        <source>Rows of other tables</source>
        <translation>ほかの表の行</translation>
    </message>
    <message>
        <source>%1: %2 added, %3 removed</source>
        <translation>%1：追加%2、削除%3</translation>
    </message>
    <message>
        <source>Clusters added</source>
        <translation>追加されたクラスター</translation>
    </message>
    <message>
        <source>Clusters removed</source>
        <translation>削除されたクラスター</translation>
    </message>
    <message>
        <source>Clusters changed</source>
        <translation>変更されたクラスター</translation>
    </message>
    <message>
        <source>Memberships added</source>
        <translation>追加された所属</translation>
    </message>
    <message>
        <source>Memberships removed</source>
        <translation>削除された所属</translation>
    </message>
    <message>
        <source>Prefectures that have a cluster now</source>
        <translation>新たにクラスターを持つ都道府県</translation>
    </message>
    <message>
        <source>Prefectures without a cluster now</source>
        <translation>クラスターがなくなった都道府県</translation>
    </message>
    <message>
        <source>Built again: nothing changed</source>
        <translation>作り直しました：変更はありません</translation>
    </message>
    <message>
        <source>Built again: %1 changes</source>
        <translation>作り直しました：変更%1件</translation>
    </message>
</context>
<context>
    <name>CheckCoverageAlgorithm</name>
    <message>
        <source>Tells where polygons do not share their borders as neighbors should: overlaps of any width; gaps whose mean width, twice the area over the perimeter, is below the tolerance, wider ones being lakes; vertices on a neighbor&apos;s border that has none there; edges that two polygons have on the same side; polygons that cross themselves.
The problems are points with both features, area and width. Nothing is changed.</source>
        <translation>隣どうしのポリゴンが境界を正しく共有していない場所を示します。幅を問わないすべての重なり、平均幅（面積の2倍÷周長）が許容値より小さい隙間（それより広いものは湖とみなします）、隣の境界線上にあって対応する頂点のない頂点、2つのポリゴンが同じ側に持つ辺、自己交差するポリゴンです。
問題点は両方の地物、面積、幅を属性に持つ点です。何も変更しません。</translation>
    </message>
    <message>
        <source>Gaps narrower than (meters)</source>
        <translation>これより狭い隙間（メートル）</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>隙間</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>重なり</translation>
    </message>
    <message>
        <source>Unmatched vertices</source>
        <translation>対応のない頂点</translation>
    </message>
    <message>
        <source>Pairs of polygons on the same side of an edge</source>
        <translation>辺の同じ側にあるポリゴンの組</translation>
    </message>
    <message>
        <source>Invalid polygons</source>
        <translation>無効なポリゴン</translation>
    </message>
    <message>
        <source>A valid coverage: nothing was found.</source>
        <translation>問題は見つかりませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n件の問題が見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>Check polygons for gaps and overlaps</source>
        <translation>ポリゴンの隙間と重なりを検査</translation>
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
    <name>ChoiceBox</name>
    <message>
        <source>Where applicant governments are</source>
        <translation>申請自治体の所在地</translation>
    </message>
    <message>
        <source>Where institutions are</source>
        <translation>参加機関の所在地</translation>
    </message>
    <message>
        <source>The named area</source>
        <translation>名前の示す地域</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>CleanCoverageAlgorithm</name>
    <message>
        <source>Makes neighbors share their borders. A gap between polygons whose mean width, twice its area over its perimeter, is below the tolerance goes to the neighbor with the longest border on it; an overlap that narrow is taken from all but the polygon with the longest border on it. Vertices are added where a neighbor has one.
Wider gaps are lakes and stay; what is open to the outside is a bay and stays. No vertex moves farther than the tolerance.
The problems are points where something was found, with both features, area, width and what became of it.</source>
        <translation>隣どうしが境界を共有するようにします。ポリゴンの間の隙間のうち、平均幅（面積の2倍÷周長）が許容値より小さいものは、接する境界が最も長い隣のポリゴンに与えます。同じように狭い重なりは、接する境界が最も長いポリゴンだけに残します。隣に頂点があるところには頂点を追加します。
それより広い隙間は湖とみなして残し、外に開いたものは湾とみなして残します。頂点が許容値より遠くへ動くことはありません。
問題点は見つかった場所の点で、両方の地物、面積、幅、処置を属性に持ちます。</translation>
    </message>
    <message>
        <source>Gaps and overlaps narrower than (meters)</source>
        <translation>これより狭い隙間と重なり（メートル）</translation>
    </message>
    <message>
        <source>Polygons that share their borders</source>
        <translation>境界を共有させたポリゴン</translation>
    </message>
    <message>
        <source>Gaps closed</source>
        <translation>閉じた隙間</translation>
    </message>
    <message>
        <source>Gaps left</source>
        <translation>残した隙間</translation>
    </message>
    <message>
        <source>Overlaps closed</source>
        <translation>解消した重なり</translation>
    </message>
    <message>
        <source>Overlaps left</source>
        <translation>残した重なり</translation>
    </message>
    <message>
        <source>Vertices matched</source>
        <translation>一致させた頂点</translation>
    </message>
    <message>
        <source>Features repaired</source>
        <translation>修復した地物数</translation>
    </message>
    <message>
        <source>Area of the gaps closed, in square meters</source>
        <translation>閉じた隙間の面積（平方メートル）</translation>
    </message>
    <message>
        <source>Area of the overlaps closed, in square meters</source>
        <translation>解消した重なりの面積（平方メートル）</translation>
    </message>
    <message>
        <source>Gaps: %1 closed, %2 left</source>
        <translation>隙間：閉じた数 %1、残した数 %2</translation>
    </message>
    <message>
        <source>Overlaps: %1 closed, %2 left</source>
        <translation>重なり：解消した数 %1、残した数 %2</translation>
    </message>
    <message>
        <source>Close gaps and overlaps between polygons</source>
        <translation>ポリゴン間の隙間と重なりを閉じる</translation>
    </message>
</context>
<context>
    <name>CoverageText</name>
    <message>
        <source>The polygon crosses itself or is none</source>
        <translation>ポリゴンが自己交差しているか、ポリゴンではありません</translation>
    </message>
    <message>
        <source>Polygons lie on the same side of an edge</source>
        <translation>複数のポリゴンが同じ辺の同じ側にあります</translation>
    </message>
    <message>
        <source>Polygons overlap</source>
        <translation>ポリゴンが重なっています</translation>
    </message>
    <message>
        <source>A gap between polygons</source>
        <translation>ポリゴンの間に隙間があります</translation>
    </message>
    <message>
        <source>A vertex on a neighbor&apos;s border has no counterpart there</source>
        <translation>隣の境界線上の頂点に対応する頂点がありません</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>そのまま残しました</translation>
    </message>
    <message>
        <source>given to the polygon with the longest border on it</source>
        <translation>接する境界が最も長いポリゴンに与えました</translation>
    </message>
    <message>
        <source>the neighbor got the vertex</source>
        <translation>隣のポリゴンに頂点を追加しました</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>修復しました</translation>
    </message>
</context>
<context>
    <name>CoverageWording</name>
    <message>
        <source>Polygonal coverage</source>
        <translation>境界を共有するポリゴン</translation>
    </message>
    <message>
        <source>Polygons that share borders</source>
        <translation>境界を共有するポリゴン</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題点</translation>
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
    <name>EditText</name>
    <message>
        <source>Not changed: table %1, column %2: %3.</source>
        <translation>変更しませんでした：表 %1、列 %2：%3。</translation>
    </message>
    <message>
        <source>Not changed: table %1, column %2, “%3”: %4.</source>
        <translation>変更しませんでした：表 %1、列 %2、「%3」：%4。</translation>
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
    <message>
        <source>This is a table, not a polygon layer, even where it holds coordinates. Name it as the attributes, or make a polygon layer of it in QGIS first.</source>
        <translation>これは座標を含んでいても表であり、ポリゴンレイヤではありません。属性の表として指定するか、先に QGIS でポリゴンレイヤにしてください。</translation>
    </message>
    <message>
        <source>This is no fix sheet. Keep the heading row that the sheet was written with.</source>
        <translation>これは修正票ではありません。書き出したときの見出し行を残してください。</translation>
    </message>
    <message>
        <source>The row does not say whether it is of the polygons or of the table. Keep that column as it was written.</source>
        <translation>この行がポリゴンと表のどちらのものか分かりません。その列は書き出したときのままにしてください。</translation>
    </message>
    <message>
        <source>The row has no label that an answer could stand for. Clear the answer and mend the source.</source>
        <translation>この行には回答の対象となるラベルがありません。回答を消して、元データを直してください。</translation>
    </message>
    <message>
        <source>The answer is no prefecture. Write its code or its name, or “skip”.</source>
        <translation>回答が都道府県ではありません。コードか名前、または「除外」と書いてください。</translation>
    </message>
    <message>
        <source>The answer contradicts another for the same label, or what the label plainly says. Give every label one answer.</source>
        <translation>回答が、同じラベルへの別の回答またはラベル自体と矛盾しています。ひとつのラベルには回答をひとつだけ書いてください。</translation>
    </message>
    <message>
        <source>Borders of polygons come out crossing, whatever is tried. Repair the layer or choose another tolerance.</source>
        <translation>ポリゴンの境界の交差を解消できません。レイヤを修復するか、別の許容値を選んでください。</translation>
    </message>
</context>
<context>
    <name>ExportTablesAlgorithm</name>
    <message>
        <source>Writes the tables of an atlas.gpkg, or of the sources an atlas would be built from, with the joined memberships, the rows that were not joined and the ledger.
A Data Package and CSV go into a folder, XLSX and ODS into a file with a sheet for each table. Codes stay texts, kinds of missing values stay apart from zero.
CSV is UTF-8 with a byte order mark, which Excel needs, or CP932; each character that CP932 lacks is named in the log, and 〓 stands for it.</source>
        <translation>atlas.gpkgの表、またはアトラスの元データの表を、照合できた所属、照合できなかった行、照合台帳とともに書き出します。
Data PackageとCSVはフォルダーに、XLSXとODSは表ごとに1シートのファイルになります。コードは文字列のまま、欠測の種類はゼロと区別したままです。
CSVはExcelで開けるBOM付きUTF-8か、CP932です。CP932にない文字は〓に置き換え、ひとつずつログに示します。</translation>
    </message>
    <message>
        <source>Atlas (empty: the sources below)</source>
        <translation>アトラス（空欄: 下の元データ）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Encoding of CSV</source>
        <translation>CSVの文字コード</translation>
    </message>
    <message>
        <source>Folder (Data Package, CSV) or file (XLSX, ODS)</source>
        <translation>フォルダー（Data Package、CSV）またはファイル（XLSX、ODS）</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表の数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Characters replaced</source>
        <translation>置き換えた文字数</translation>
    </message>
    <message>
        <source>Table %1, row %2, column %3: “%4” is not in %5; 〓 stands for it</source>
        <translation>表%1の%2行目、列%3: 「%4」は%5にないため〓に置き換えました</translation>
    </message>
    <message>
        <source>Export tables</source>
        <translation>表の書き出し</translation>
    </message>
</context>
<context>
    <name>FacetText</name>
    <message>
        <source>Programme</source>
        <translation>事業</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Region of Japan</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Type of institution</source>
        <translation>機関の種別</translation>
    </message>
    <message>
        <source>Role of a prefecture</source>
        <translation>都道府県の役割</translation>
    </message>
    <message>
        <source>Running in fiscal year</source>
        <translation>実施年度</translation>
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
    <name>FunctionText</name>
    <message>
        <source>How many clusters a prefecture has in the atlas of this project, 0 when it has none.</source>
        <translation>このプロジェクトのアトラスで都道府県が持つクラスターの数。一つもなければ0です。</translation>
    </message>
    <message>
        <source>The names of the clusters of a prefecture as one text, in the language asked for, or else in that of the atlas.</source>
        <translation>都道府県のクラスターの名称を一つの文字列で返します。言語を指定しなければアトラスの言語です。</translation>
    </message>
    <message>
        <source>The ids of the clusters of a prefecture, as an array in the order of the table.</source>
        <translation>都道府県のクラスターのIDを、表の順の配列で返します。</translation>
    </message>
    <message>
        <source>The codes (JIS X 0401, “01” to “47”) of the prefectures of a cluster, as an array.</source>
        <translation>クラスターの都道府県のコード（JIS X 0401、「01」～「47」）を配列で返します。</translation>
    </message>
    <message>
        <source>code or name of a prefecture in any common spelling: &apos;01&apos;, 1, &apos;JP-01&apos;, &apos;北海道&apos;, &apos;Hokkaido&apos;</source>
        <translation>都道府県のコードまたは名称。よくある書き方ならどれでも使えます：&apos;01&apos;、1、&apos;JP-01&apos;、&apos;北海道&apos;、&apos;Hokkaido&apos;</translation>
    </message>
    <message>
        <source>optional: &apos;ja&apos; or &apos;en&apos;</source>
        <translation>省略可：&apos;ja&apos; または &apos;en&apos;</translation>
    </message>
    <message>
        <source>id of a cluster, such as &apos;K07&apos;</source>
        <translation>クラスターのID（&apos;K07&apos; など）</translation>
    </message>
    <message>
        <source>NULL when it is unknown, or the project has no atlas.</source>
        <translation>都道府県・クラスターとして認識できないとき、プロジェクトにアトラスがないときは NULL です。</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>Cluster Atlas help</source>
        <translation>クラスターアトラスのヘルプ</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Cluster Atlas shows clusters of industry and research on the prefectures of Japan: where they are, who takes part, and on what evidence.</source>
        <translation>Cluster Atlas は、産業・研究クラスターを都道府県の地図に示します。どこにあり、だれが参加し、何を根拠とするかがわかります。</translation>
    </message>
    <message>
        <source>• Add cluster layers builds the atlas in the folder “cluster-atlas” beside your project (or in your documents) and adds its layers: prefectures, cluster regions, clusters by prefecture, institutions and links, and all tables.</source>
        <translation>• 「クラスターレイヤを追加」は、プロジェクトと同じ場所（またはドキュメント）の「cluster-atlas」フォルダにアトラスを作り、都道府県、クラスター地域、都道府県別クラスター、機関、結びつきの各レイヤとすべての表を追加します。</translation>
    </message>
    <message>
        <source>• A prefecture with several clusters is striped. No cluster is lost: the ledger counts every row of your table and says what became of it.</source>
        <translation>• 複数のクラスターがある都道府県は縞模様になります。クラスターは失われません。照合台帳が表の全行を数え、それぞれの結果を示します。</translation>
    </message>
    <message>
        <source>• Undo in the message takes the layers away again, or brings back those that were there. It is in the menu Vector → Cluster Atlas too. Files stay, and Ctrl+Z stays QGIS&apos;s.</source>
        <translation>• メッセージの「元に戻す」で、追加したレイヤを取り除き、以前のレイヤを戻せます。メニュー「ベクタ → Cluster Atlas」にもあります。ファイルは残り、Ctrl+Z は QGIS の操作のままです。</translation>
    </message>
    <message>
        <source>The panel</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>• Type to search; click a row to select and flash it on the map; select features of an atlas layer to find their rows.</source>
        <translation>• 文字を打つと検索します。行をクリックすると地図上で選択されて点滅し、アトラスのレイヤで地物を選ぶとその行が選ばれます。</translation>
    </message>
    <message>
        <source>• Double-click to zoom. Ctrl+C copies rows as a table for a spreadsheet.</source>
        <translation>• ダブルクリックでズームします。Ctrl+C で行を表としてコピーし、表計算ソフトに貼り付けられます。</translation>
    </message>
    <message>
        <source>• What you searched and chose is saved with the project and comes back when you open it.</source>
        <translation>• 検索や選んだ表示はプロジェクトに保存され、開くと元どおりになります。</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>手持ちのデータ</translation>
    </message>
    <message>
        <source>• Join… takes your polygons and table: it shows what matches and what does not before anything is built, suggests what a label may mean, and learns what you say.</source>
        <translation>• 「結合…」は手持ちのポリゴンと表を読み、作る前に一致する行としない行を示します。名称の候補を示し、指定した答えを覚えます。</translation>
    </message>
    <message>
        <source>• Refresh repeats the join when a file has changed, and says what is new.</source>
        <translation>• ファイルが変わったら「更新」で結合をやり直し、変わった点を示します。</translation>
    </message>
    <message>
        <source>• Drop a Data Package (its folder, .zip or datapackage.json) onto QGIS to join it.</source>
        <translation>• Data Package（フォルダ、.zip、datapackage.json）を QGIS にドロップすると結合できます。</translation>
    </message>
    <message>
        <source>Opening an atlas</source>
        <translation>アトラスを開く</translation>
    </message>
    <message>
        <source>• Browser: the entry Cluster Atlas holds the built-in atlas and those used last. Double-click one or drag it onto the map. Right-click to open its folder or take it off the list.</source>
        <translation>• ブラウザ：「Cluster Atlas」に内蔵アトラスと最近使ったアトラスがあります。ダブルクリックするか、地図へドラッグします。右クリックでフォルダを開いたり、一覧から外したりできます。</translation>
    </message>
    <message>
        <source>• Layer → Add Layer → Add Cluster Atlas…, and the page Cluster Atlas of the Data Source Manager.</source>
        <translation>• 「レイヤ → レイヤを追加 → クラスターアトラスを追加…」、またはデータソースマネージャの「Cluster Atlas」ページ。</translation>
    </message>
    <message>
        <source>• Drop an atlas.gpkg onto QGIS. It comes with its styles, relations and tables.</source>
        <translation>• atlas.gpkg を QGIS にドロップすると、スタイル、リレーション、表も一緒に追加されます。</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>地図の上で</translation>
    </message>
    <message>
        <source>• Map themes (the eye above the layer tree) switch between programmes, research fields, number of clusters, and institutions with links.</source>
        <translation>• 地図テーマ（レイヤツリーの上の目のボタン）で、事業、研究分野、クラスター数、機関と結びつきを切り替えます。</translation>
    </message>
    <message>
        <source>• Map tips (View → Show Map Tips) name what is under the cursor. Identify opens forms that list the clusters of a prefecture, and the prefectures, institutions and fields of a cluster.</source>
        <translation>• 地図のヒント（ビュー → 地図のヒントを表示）はカーソルの下のものを示します。地物情報表示のフォームには、都道府県のクラスター、クラスターの都道府県・参加機関・分野が並びます。</translation>
    </message>
    <message>
        <source>• Right-click a layer of the atlas: zoom to the clusters of the selection, open the panel, refresh, show the ledger.</source>
        <translation>• アトラスのレイヤを右クリックすると、選択中のクラスターへのズーム、パネルを開く、更新、照合台帳の表示ができます。</translation>
    </message>
    <message>
        <source>• Locator bar (Ctrl+K): type “cla” and a name, such as “cla 福岡” or “cla Fukuoka”.</source>
        <translation>• ロケータバー（Ctrl+K）：「cla」に続けて名称を打ちます（例：「cla 福岡」「cla Fukuoka」）。</translation>
    </message>
    <message>
        <source>Languages and options</source>
        <translation>言語とオプション</translation>
    </message>
    <message>
        <source>• The interface follows QGIS. Layer names, legends, labels, columns and the panel&apos;s contents can be in Japanese or English: Settings → Options → Cluster Atlas for all projects, Project → Properties → Cluster Atlas or Vector → Cluster Atlas → Language of the content for one.</source>
        <translation>• 画面の言語は QGIS に従います。レイヤ名、凡例、ラベル、列名、パネルの内容は日本語か英語を選べます。全体は「設定 → オプション → Cluster Atlas」、プロジェクトごとには「プロジェクト → プロパティ → Cluster Atlas」または「ベクタ → Cluster Atlas → 内容の言語」です。</translation>
    </message>
    <message>
        <source>• The options also hold the folder for atlases, what places a cluster in a prefecture (applicant governments, institutions, the named area, or all), and the polygons that are kept to build faster.</source>
        <translation>• オプションでは、アトラスのフォルダ、クラスターを都道府県に置く根拠（申請自治体、参加機関、名前の示す地域、すべて）、速く作るために保存したポリゴンも扱えます。</translation>
    </message>
    <message>
        <source>Expressions</source>
        <translation>式</translation>
    </message>
    <message>
        <source>The group Cluster Atlas of the expression builder:</source>
        <translation>式ビルダのグループ「Cluster Atlas」の関数：</translation>
    </message>
    <message>
        <source>• cluster_count(code): how many clusters a prefecture has</source>
        <translation>• cluster_count(code)：都道府県のクラスターの数</translation>
    </message>
    <message>
        <source>• cluster_names(code, lang): their names</source>
        <translation>• cluster_names(code, lang)：その名称</translation>
    </message>
    <message>
        <source>• clusters_of(code): their ids, as an array</source>
        <translation>• clusters_of(code)：そのIDの配列</translation>
    </message>
    <message>
        <source>• prefectures_of(cluster): the prefectures of a cluster, as an array of codes</source>
        <translation>• prefectures_of(cluster)：クラスターの都道府県コードの配列</translation>
    </message>
    <message>
        <source>A code may be written in any common way: &apos;01&apos;, 1, &apos;JP-01&apos;, &apos;北海道&apos;, &apos;Hokkaido&apos;. What uses these functions needs the plugin; the atlas itself does not.</source>
        <translation>コードの書き方は自由です：&apos;01&apos;、1、&apos;JP-01&apos;、&apos;北海道&apos;、&apos;Hokkaido&apos;。これらの関数を使う設定にはプラグインが必要ですが、アトラスそのものには不要です。</translation>
    </message>
    <message>
        <source>Without the plugin</source>
        <translation>プラグインがなくても</translation>
    </message>
    <message>
        <source>Everything is saved in atlas.gpkg and opens in any QGIS, with or without this plugin. Nothing is sent anywhere, and no internet is needed.</source>
        <translation>すべては atlas.gpkg に保存され、プラグインの有無にかかわらずどの QGIS でも開けます。どこにも送信せず、インターネットも要りません。</translation>
    </message>
    <message>
        <source>A planner&apos;s hour</source>
        <translation>計画担当者の一時間</translation>
    </message>
    <message>
        <source>Which clusters are ours? Click the prefecture on the map with QGIS&apos;s tool for selecting. Its clusters are marked in the list, and the card tells since when, with whom and on what evidence.</source>
        <translation>自県のクラスターは？&#x3000;QGISの選択ツールで地図の県をクリックします。一覧でその県のクラスターが選ばれ、カードにいつから・誰と・どの根拠によるかが表示されます。</translation>
    </message>
    <message>
        <source>ours.png</source>
        <translation>ours-ja.png</translation>
    </message>
    <message>
        <source>How do we compare? Add prefectures or clusters on the page Compare: value, rank and share of each indicator, with the whole nation as dots. “Not divided” changes to per 100,000 persons and others.</source>
        <translation>他県と比べると？&#x3000;「比較」ページに都道府県やクラスターを加えると、指標ごとの値・順位・全国比が、全国の分布（点）とともに並びます。「割らない」を人口10万人当たりなどに切り替えられます。</translation>
    </message>
    <message>
        <source>compare.png</source>
        <translation>compare-ja.png</translation>
    </message>
    <message>
        <source>Who are the partners? Choose Institutions and links on the page Map. Lines lead from each cluster to its institutions; ※ marks core ones, hollow marks are campuses. Charts → Clusters × institutions shows who takes part in several.</source>
        <translation>連携先は？&#x3000;「地図」ページでテーマ「参加機関と結び付き」を選びます。線が各クラスターから参加機関へ延び、※は核となる機関、白抜きの印はキャンパスです。「グラフ」の「クラスター×参加機関」で、複数に参加する機関が分かります。</translation>
    </message>
    <message>
        <source>partners.png</source>
        <translation>partners-ja.png</translation>
    </message>
    <message>
        <source>The table for Excel: Export in the panel writes what is shown as a workbook or CSV, and Ctrl+C copies rows. Charts and comparisons have their own buttons for that.</source>
        <translation>Excel用の表：パネルの「書き出し」で、表示中の内容をブックまたはCSVに保存します。Ctrl+Cで行をコピーできます。グラフと比較にもそれぞれボタンがあります。</translation>
    </message>
    <message>
        <source>table.png</source>
        <translation>table-ja.png</translation>
    </message>
    <message>
        <source>The picture for the slide: Print… shows the page first and writes PDF, PNG or SVG. Charts are saved by the button beside their list.</source>
        <translation>スライド用の図：「印刷…」でページを確かめてからPDF・PNG・SVGに書き出します。グラフは一覧の横のボタンで保存します。</translation>
    </message>
    <message>
        <source>slide.png</source>
        <translation>slide-ja.png</translation>
    </message>
</context>
<context>
    <name>JoinFactsText</name>
    <message>
        <source>codes 01 to 47</source>
        <translation>コード 01〜47</translation>
    </message>
    <message>
        <source>numbers 1 to 47</source>
        <translation>数値 1〜47</translation>
    </message>
    <message>
        <source>ISO codes, JP-01</source>
        <translation>ISOコード（JP-01）</translation>
    </message>
    <message>
        <source>municipality codes of 5 digits</source>
        <translation>5桁の市区町村コード</translation>
    </message>
    <message>
        <source>municipality codes of 6 digits</source>
        <translation>6桁の市区町村コード</translation>
    </message>
    <message>
        <source>region codes, R01000</source>
        <translation>地域コード（R01000）</translation>
    </message>
    <message>
        <source>Japanese names</source>
        <translation>日本語の名称</translation>
    </message>
    <message>
        <source>names in kana</source>
        <translation>かなの名称</translation>
    </message>
    <message>
        <source>English names</source>
        <translation>英語の名称</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>自動判定</translation>
    </message>
    <message>
        <source>its byte order mark says so</source>
        <translation>BOMによる</translation>
    </message>
    <message>
        <source>the .cpg says so</source>
        <translation>.cpgによる</translation>
    </message>
    <message>
        <source>the DBF&apos;s language byte says so</source>
        <translation>DBFの言語バイトによる</translation>
    </message>
    <message>
        <source>the format says so</source>
        <translation>形式による</translation>
    </message>
    <message>
        <source>the .prj says so</source>
        <translation>.prjによる</translation>
    </message>
    <message>
        <source>inferred from the extent</source>
        <translation>範囲から推定</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>nothing joins</source>
        <translation>結合するものがありません</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1対1</translation>
    </message>
    <message>
        <source>1:n, %1 of %2 prefectures have several rows</source>
        <translation>1対多：%2都道府県のうち%1が複数の行を持つ</translation>
    </message>
    <message>
        <source>1:n, %1 of %2 prefectures have several clusters</source>
        <translation>1対多：%2都道府県のうち%1が複数のクラスターを持つ</translation>
    </message>
    <message>
        <source>n:1, %1 of %2 clusters have several prefectures</source>
        <translation>多対1：%2クラスターのうち%1が複数の都道府県にまたがる</translation>
    </message>
    <message>
        <source>n:m, %1 of %2 prefectures have several clusters and %3 of %4 clusters several prefectures</source>
        <translation>多対多：%2都道府県のうち%1が複数のクラスターを持ち、%4クラスターのうち%3が複数の都道府県にまたがる</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a part of a count</comment>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>結合</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>%1 of %2 rows, on %3 prefectures</source>
        <translation>%2行のうち%1行（%3都道府県）</translation>
    </message>
    <message>
        <source>%1 of %2 memberships, on %3 prefectures</source>
        <translation>所属%2件のうち%1件（%3都道府県）</translation>
    </message>
    <message>
        <source>Table not matched</source>
        <translation>表の未一致</translation>
    </message>
    <message>
        <source>of these ambiguous</source>
        <translation>うちあいまい</translation>
    </message>
    <message>
        <source>Doubled</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Polygons not matched</source>
        <translation>ポリゴンの未一致</translation>
    </message>
    <message>
        <source>Cardinality</source>
        <translation>対応関係</translation>
    </message>
    <message>
        <source>Prefectures without partner</source>
        <translation>相手のない都道府県</translation>
    </message>
    <message>
        <source>Key column</source>
        <translation>キー列</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column and what it holds</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and where it is known from</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 repaired</source>
        <translation>%1件を修復</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>; borders of %1 prefectures do not match</source>
        <translation>；%1都道府県で境界が一致しない</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>元データ</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1、レイヤ %2</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>座標系</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>地物</translation>
    </message>
    <message>
        <source>%1, dissolved to %2 prefectures</source>
        <translation>%1件（%2都道府県に統合）</translation>
    </message>
    <message>
        <source>%1, of %2 prefectures</source>
        <translation>%1件（%2都道府県）</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>図形</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a count of rows and what each is</comment>
        <translation>%1行、%2</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>読まなかったもの</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Every line</source>
        <translation>台帳の全行</translation>
    </message>
    <message>
        <source>inferred from the file’s name</source>
        <translation>ファイル名から推定</translation>
    </message>
    <message>
        <source>inferred from the prefectures named</source>
        <translation>行が示す都道府県から推定</translation>
    </message>
</context>
<context>
    <name>JoinMembershipsAlgorithm</name>
    <message>
        <source>Joins cluster tables with prefecture polygons: a feature for each membership, that is for each cluster in each of its prefectures, so that no cluster hides another.
Rows that found no polygon go to a table of their own, each with the reason and a suggestion; prefectures without a cluster go to a layer of their own. Memberships in = joined + not joined.</source>
        <translation>クラスターの表を都道府県ポリゴンに結合します。クラスターと都道府県の組ごとに1つの地物になるので、どのクラスターもほかのクラスターに隠れません。
ポリゴンが見つからない行は、理由と候補を付けて別の表に出します。クラスターのない都道府県は別のレイヤーに出します。入力した所属＝結合した所属＋結合しなかった所属、が常に成り立ちます。</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>クラスターの所在</translation>
    </message>
    <message>
        <source>Rows not joined</source>
        <translation>結合されなかった行</translation>
    </message>
    <message>
        <source>Prefectures without cluster</source>
        <translation>クラスターのない都道府県</translation>
    </message>
    <message>
        <source>Join memberships</source>
        <translation>クラスターの所在を結合</translation>
    </message>
</context>
<context>
    <name>JoinProblemText</name>
    <message>
        <source>%1: no column names prefectures beyond doubt. Choose one under Key.</source>
        <translation>%1：都道府県を確実に表す列がありません。「キー」で列を選んでください。</translation>
    </message>
    <message>
        <source>%1: no column names prefectures beyond doubt. Choose one under Prefectures, or another header row.</source>
        <translation>%1：都道府県を確実に表す列がありません。「都道府県」で列を選ぶか、見出し行を変えてください。</translation>
    </message>
    <message>
        <source>%1 has no column “%2”. Choose one from the list, or reset to what was recognized.</source>
        <translation>%1に列「%2」がありません。一覧から選ぶか、自動判別に戻してください。</translation>
    </message>
    <message>
        <source>%1: the text is not all in one encoding. Choose another under Encoding and look at the rows.</source>
        <translation>%1：文字コードが混在しています。「文字コード」で別のものを選び、行を確かめてください。</translation>
    </message>
    <message>
        <source>%1: the coordinate system is unknown or cannot be transformed. Name it under System, as EPSG:6668.</source>
        <translation>%1：座標系が不明か、変換できません。「座標系」でEPSG:6668のように指定してください。</translation>
    </message>
    <message>
        <source>%1 has no such layer. Choose another from the list.</source>
        <translation>%1にそのレイヤはありません。一覧から別のものを選んでください。</translation>
    </message>
    <message>
        <source>%1 has no polygons. Name a file with polygons of prefectures or municipalities.</source>
        <translation>%1にポリゴンがありません。都道府県または市区町村のポリゴンのファイルを指定してください。</translation>
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
    <name>JoinTableAlgorithm</name>
    <message>
        <source>Joins a table that has any number of rows for a polygon with its polygons, by one or several columns: a feature for each row, no row lost to another.
Codes are compared as numbers, so that zeros in front do not count, codes of municipalities with and without check digit; texts with full-width and half-width alike. “Compare keys as they stand” turns that off.
Instead of, or beside, features written out a GeoPackage can be made that holds polygons once, rows once, and a view that shows the join as a layer.
Rows without a polygon and polygons without rows go to outputs of their own. Rows in = joined + not joined.</source>
        <translation>1つのポリゴンに何行でもある表を、1つまたは複数のキー列でポリゴンに結合します。1行が1つの地物になり、どの行も失われません。
コードは数として比べるので、先頭の0の有無は問いません。市区町村コードは検査数字の有無を、文字は全角と半角を区別しません。「キーをそのまま比べる」でこれをやめられます。
書き出した地物の代わりに、またはそれとともに、ポリゴンを一度、行を一度だけ持ち、結合をレイヤーとして見せるビューのあるGeoPackageを作れます。
ポリゴンのない行と行のないポリゴンは、それぞれ別に出します。入力した行＝結合した行＋結合しなかった行、が常に成り立ちます。</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Key columns of the polygons</source>
        <translation>ポリゴンのキー列</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Key columns of the table, in the same order</source>
        <translation>表のキー列（同じ順）</translation>
    </message>
    <message>
        <source>Compare keys as they stand</source>
        <translation>キーをそのまま比べる</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>結合結果</translation>
    </message>
    <message>
        <source>Polygons, rows and a view of the join</source>
        <translation>ポリゴン、行、結合のビュー</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Rows not joined</source>
        <translation>結合されなかった行</translation>
    </message>
    <message>
        <source>Polygons without rows</source>
        <translation>行のないポリゴン</translation>
    </message>
    <message>
        <source>Rows in</source>
        <translation>入力した行</translation>
    </message>
    <message>
        <source>Rows joined</source>
        <translation>結合した行</translation>
    </message>
    <message>
        <source>Features out</source>
        <translation>出力した地物</translation>
    </message>
    <message>
        <source>Rows for a polygon, polygons for a row</source>
        <translation>ポリゴンと行の対応</translation>
    </message>
    <message>
        <source>Ledger (JSON)</source>
        <translation>照合台帳（JSON）</translation>
    </message>
    <message>
        <source>Name as many key columns of the polygons as of the table, in the same order.</source>
        <translation>ポリゴンと表のキー列を、同じ数だけ同じ順に指定してください。</translation>
    </message>
    <message>
        <source>Join table to polygons</source>
        <translation>表をポリゴンに結合</translation>
    </message>
</context>
<context>
    <name>KeyJoinText</name>
    <message>
        <source>no polygon has this key</source>
        <translation>このキーのポリゴンがありません</translation>
    </message>
    <message>
        <source>no row has this key</source>
        <translation>このキーの行がありません</translation>
    </message>
    <message>
        <source>a cell of the key is empty</source>
        <translation>キーのセルが空です</translation>
    </message>
    <message>
        <source>as numbers, zeros in front do not count</source>
        <translation>数として（先頭の0は問わない）</translation>
    </message>
    <message>
        <source>as codes of municipalities, with and without check digit</source>
        <translation>市区町村コードとして（検査数字の有無は問わない）</translation>
    </message>
    <message>
        <source>as they stand</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>as text, full-width and half-width alike</source>
        <translation>文字として（全角と半角を区別しない）</translation>
    </message>
    <message>
        <source>one row for a polygon</source>
        <translation>1ポリゴンに1行</translation>
    </message>
    <message>
        <source>several rows for a polygon</source>
        <translation>1ポリゴンに複数行</translation>
    </message>
    <message>
        <source>several polygons for a row</source>
        <translation>1行に複数ポリゴン</translation>
    </message>
    <message>
        <source>several rows for a polygon and several polygons for a row</source>
        <translation>1ポリゴンに複数行、1行に複数ポリゴン</translation>
    </message>
    <message>
        <source>  … and %1 more</source>
        <translation>  … ほか%1件</translation>
    </message>
    <message>
        <source>Polygons: %1, layer %2</source>
        <translation>ポリゴン：%1、レイヤー %2</translation>
    </message>
    <message>
        <source>Table: %1, encoding %2 (%3)</source>
        <translation>表：%1、文字コード %2（%3）</translation>
    </message>
    <message>
        <source>  %1 rows set aside: titles, notes, blank rows</source>
        <translation>  表題、注、空行として除いた行：%1</translation>
    </message>
    <message>
        <source>Key: %1 = %2, compared %3</source>
        <translation>キー：%1 = %2、比べ方：%3</translation>
    </message>
    <message>
        <source>Rows: %1 in, %2 joined, %3 not joined; %4 repeat another</source>
        <translation>行：入力%1、結合%2、未結合%3、重複%4</translation>
    </message>
    <message>
        <source>  not joined: row %1, “%2”: %3</source>
        <translation>  未結合：%1行目「%2」：%3</translation>
    </message>
    <message>
        <source>Polygons: %1 in, %2 with rows, %3 without; %4</source>
        <translation>ポリゴン：入力%1、行あり%2、行なし%3。%4</translation>
    </message>
    <message>
        <source>  without rows: polygon %1, “%2”: %3</source>
        <translation>  行なし：%1番目のポリゴン「%2」：%3</translation>
    </message>
    <message>
        <source>Written: %1 features</source>
        <translation>書き出した地物：%1</translation>
    </message>
    <message>
        <source>  %1 of them have no geometry</source>
        <translation>  うちジオメトリのないもの：%1</translation>
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
    <message>
        <source>  narrower than %1 m: %2 gaps closed (%3 m²), %4 overlaps (%5 m²); %6 wider overlaps left</source>
        <translation>  幅%1 m未満：隙間%2か所（%3 m²）と重なり%4か所（%5 m²）を解消、それより広い重なり%6か所は残存</translation>
    </message>
    <message>
        <source>its references lead back to itself</source>
        <translation>参照をたどると自身に戻ります（循環）</translation>
    </message>
    <message>
        <source>another row still refers to it</source>
        <translation>別の行がまだこれを参照しています</translation>
    </message>
    <message>
        <source>the tables are not being edited</source>
        <translation>表が編集中ではありません</translation>
    </message>
    <message>
        <source>Added: %1 rows</source>
        <translation>追加しました：%1行</translation>
    </message>
    <message>
        <source>Added: %1 clusters on %2 prefectures</source>
        <translation>追加しました：%2都道府県の%1クラスター</translation>
    </message>
</context>
<context>
    <name>MembershipReasonText</name>
    <message>
        <source>code of JIS X 0401</source>
        <translation>JIS X 0401のコード</translation>
    </message>
    <message>
        <source>code of JIS X 0401 as a number</source>
        <translation>JIS X 0401のコード（数値）</translation>
    </message>
    <message>
        <source>code of ISO 3166-2</source>
        <translation>ISO 3166-2のコード</translation>
    </message>
    <message>
        <source>code of a municipality, five digits</source>
        <translation>市区町村コード（5桁）</translation>
    </message>
    <message>
        <source>code of a municipality, six digits</source>
        <translation>市区町村コード（6桁）</translation>
    </message>
    <message>
        <source>region code of the SSDSE tables</source>
        <translation>SSDSEの地域コード</translation>
    </message>
    <message>
        <source>name (Japanese)</source>
        <translation>名称（日本語）</translation>
    </message>
    <message>
        <source>name (kana)</source>
        <translation>名称（かな）</translation>
    </message>
    <message>
        <source>name (English)</source>
        <translation>名称（英語）</translation>
    </message>
    <message>
        <source>municipality that only this prefecture has</source>
        <translation>この都道府県だけにある市区町村名</translation>
    </message>
    <message>
        <source>answered by hand in the recipe</source>
        <translation>レシピでの手動の指定</translation>
    </message>
    <message>
        <source>not drawn: the atlas shows another role</source>
        <translation>描画なし：このアトラスは別の役割を示しています</translation>
    </message>
    <message>
        <source>not drawn: %1</source>
        <translation>描画なし：%1</translation>
    </message>
    <message>
        <source>legend “%1”, stripe %2 of %3</source>
        <translation>凡例「%1」、%3本の縞のうち%2番目</translation>
    </message>
    <message>
        <source>legend “%1”, the whole area</source>
        <translation>凡例「%1」、全域</translation>
    </message>
    <message>
        <source>row %1 of cluster_prefectures: “%2”</source>
        <translation>表 cluster_prefectures の%1行目：「%2」</translation>
    </message>
    <message>
        <source>seat or campus of %1</source>
        <translation>%1の所在地またはキャンパス</translation>
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
    <name>MunicipalityText</name>
    <message>
        <source>Municipalities: %1 named, drawn by their prefectures, since the polygons have no municipalities</source>
        <translation>市区町村: %1件の記載。ポリゴンに市区町村がないため、都道府県で描画</translation>
    </message>
    <message>
        <source>Municipalities: %1 named, %2 drawn by their own polygons, %3 of them by a successor, %4 by their prefectures</source>
        <translation>市区町村: 記載%1件、市区町村で描画%2件（うち後継の市区町村による描画%3件）、都道府県で描画%4件</translation>
    </message>
    <message>
        <source>  by successor: row %1, cluster %2, “%3” drawn as %4: %5</source>
        <translation>  後継による描画: %1行目、クラスター%2、「%3」を%4として描画: %5</translation>
    </message>
    <message>
        <source>  by prefecture: row %1, cluster %2, “%3”: %4</source>
        <translation>  都道府県で描画: %1行目、クラスター%2、「%3」: %4</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>became a city</source>
        <translation>市制施行</translation>
    </message>
    <message>
        <source>became a town</source>
        <translation>町制施行</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>名称変更</translation>
    </message>
    <message>
        <source>became a designated city</source>
        <translation>政令指定都市へ移行</translation>
    </message>
    <message>
        <source>wards were reorganized</source>
        <translation>行政区の再編</translation>
    </message>
    <message>
        <source>moved to another county</source>
        <translation>郡・振興局の変更</translation>
    </message>
    <message>
        <source>divided</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>the polygons have no municipality of this name or code</source>
        <translation>この名称・コードの市区町村がポリゴンにありません</translation>
    </message>
    <message>
        <source>several municipalities of the prefecture have this name; add the county or the city</source>
        <translation>同じ名称の市区町村が都道府県内に複数あります。郡名または市名を添えてください</translation>
    </message>
    <message>
        <source>it lies in another prefecture than the row says</source>
        <translation>行の都道府県とは別の都道府県にあります</translation>
    </message>
    <message>
        <source>it no longer exists, and the polygons lack what it became</source>
        <translation>現存せず、後継の市区町村もポリゴンにありません</translation>
    </message>
    <message>
        <source>it was divided among several</source>
        <translation>複数の市区町村に分割されました</translation>
    </message>
    <message>
        <source>its cluster has no joined membership in this prefecture</source>
        <translation>この都道府県に照合できた所属がありません</translation>
    </message>
    <message>
        <source>; today %1 (%2)</source>
        <translation>。現在は%1（%2）</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>As QGIS</source>
        <translation>QGIS に従う</translation>
    </message>
    <message>
        <source>Language of layer names, legends, labels, columns and the panel&apos;s contents</source>
        <translation>レイヤ名、凡例、ラベル、列名、パネルの内容の言語</translation>
    </message>
    <message>
        <source>As the content</source>
        <translation>内容に従う</translation>
    </message>
    <message>
        <source>Language of the names on the map</source>
        <translation>地図上の名称の言語</translation>
    </message>
    <message>
        <source>Folder for atlases</source>
        <translation>アトラスのフォルダ</translation>
    </message>
    <message>
        <source>Where new atlases are saved. Empty: in “cluster-atlas” beside the project, or in your documents</source>
        <translation>新しいアトラスの保存先。空欄のときは、プロジェクトと同じ場所（またはドキュメント）の「cluster-atlas」</translation>
    </message>
    <message>
        <source>What places a cluster in a prefecture when an atlas is built</source>
        <translation>アトラスを作るとき、何を根拠にクラスターを都道府県に置くか</translation>
    </message>
    <message>
        <source>&amp;Language of the content</source>
        <translation>内容の言語(&amp;L)</translation>
    </message>
    <message>
        <source>Language of la&amp;bels</source>
        <translation>ラベルの言語(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Folder for atlases</source>
        <translation>アトラスのフォルダ(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clusters are placed</source>
        <translation>クラスターを置く場所(&amp;C)</translation>
    </message>
    <message>
        <source>Kept polygons</source>
        <translation>保存したポリゴン</translation>
    </message>
    <message>
        <source>Cl&amp;ear</source>
        <translation>消去(&amp;E)</translation>
    </message>
    <message>
        <source>Delete what was kept; the next build reads the polygons again</source>
        <translation>保存したものを消去します。次に作るときはポリゴンを読み直します</translation>
    </message>
    <message>
        <source>Nothing is kept: CLUSTERATLAS_CACHE is off.</source>
        <translation>何も保存しません：CLUSTERATLAS_CACHE が off です。</translation>
    </message>
    <message>
        <source>Recognized polygons make the next build of the same files faster: %1 of at most %2.</source>
        <translation>認識したポリゴンを保存し、同じファイルから次に作るときを速くします：%1（上限 %2）。</translation>
    </message>
</context>
<context>
    <name>PageProblemText</name>
    <message>
        <source>Characters without a font</source>
        <translation>フォントのない文字</translation>
    </message>
    <message>
        <source>Text that cannot be searched</source>
        <translation>検索できない文字</translation>
    </message>
    <message>
        <source>Item without a map</source>
        <translation>地図のないアイテム</translation>
    </message>
    <message>
        <source>Legend entry of a hidden layer</source>
        <translation>非表示レイヤの凡例</translation>
    </message>
    <message>
        <source>Missing map theme</source>
        <translation>地図テーマがない</translation>
    </message>
    <message>
        <source>Clipped text</source>
        <translation>切れた文字</translation>
    </message>
    <message>
        <source>Item off the page</source>
        <translation>用紙からはみ出したアイテム</translation>
    </message>
    <message>
        <source>Dropped rows</source>
        <translation>載っていない行</translation>
    </message>
    <message>
        <source>Effect that flattens the page</source>
        <translation>ページを画像にする効果</translation>
    </message>
    <message>
        <source>“%1”: no installed font has “%2”. Install a Japanese font such as BIZ UDGothic, or change the text.</source>
        <translation>「%1」：文字「%2」を持つフォントがありません。BIZ UDゴシックなどの日本語フォントをインストールするか、文字を変えてください。</translation>
    </message>
    <message>
        <source>“%1”: a PDF with the font “%2” holds other characters than are seen, and a search for 田 or 日 finds nothing. Choose BIZ UDGothic, VL Gothic or another font.</source>
        <translation>「%1」：フォント「%2」のPDFには見た目と違う文字が入り、田や日を検索しても見つかりません。BIZ UDゴシック、VLゴシックなどを選んでください。</translation>
    </message>
    <message>
        <source>“%1” belongs to no map. Choose one in its properties.</source>
        <translation>「%1」に地図が設定されていません。プロパティで地図を選んでください。</translation>
    </message>
    <message>
        <source>“%1” explains the layer “%2”, which its map does not draw. Show the layer or take it out of the legend.</source>
        <translation>「%1」にあるレイヤ「%2」は地図に表示されていません。レイヤを表示するか、凡例から外してください。</translation>
    </message>
    <message>
        <source>“%1” follows the map theme “%2”, which the project does not have. Choose another theme.</source>
        <translation>「%1」の地図テーマ「%2」はプロジェクトにありません。別のテーマを選んでください。</translation>
    </message>
    <message>
        <source>“%1”: the text is longer than its box. Enlarge the box or shorten the text.</source>
        <translation>「%1」：文字が枠に収まりません。枠を広げるか、文字を短くしてください。</translation>
    </message>
    <message>
        <source>“%1” reaches beyond the page. Move or shrink it.</source>
        <translation>「%1」が用紙からはみ出しています。動かすか、小さくしてください。</translation>
    </message>
    <message>
        <source>“%1”: %2 rows of the table are not on the page. Enlarge the table or add frames for it.</source>
        <translation>「%1」：表の%2行がページに載っていません。表を広げるか、枠を追加してください。</translation>
    </message>
    <message>
        <source>“%1” has transparency or a blend mode that makes QGIS write a picture instead of lines and text. Set it to opaque and normal.</source>
        <translation>「%1」の透明度または混合モードのため、線と文字ではなく画像として書き出されます。不透明、通常に戻してください。</translation>
    </message>
</context>
<context>
    <name>PolygonReadingText</name>
    <message>
        <source>from the .prj file</source>
        <translation>.prj ファイルによる</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>ファイルによる</translation>
    </message>
    <message>
        <source>inferred: degrees within Japan</source>
        <translation>推定：日本の範囲内の経緯度</translation>
    </message>
    <message>
        <source>inferred from the file&apos;s name</source>
        <translation>ファイル名から推定</translation>
    </message>
    <message>
        <source>inferred: the prefectures named lie right under it</source>
        <translation>推定：行の都道府県名と位置が一致</translation>
    </message>
    <message>
        <source>as stated</source>
        <translation>指定による</translation>
    </message>
    <message numerus="yes">
        <source>  %n files read</source>
        <translation>
            <numerusform>  読み込んだファイル：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>  left: %1: %2</source>
        <translation>  読まなかったファイル：%1：%2</translation>
    </message>
    <message>
        <source>  layers with polygons left: %1</source>
        <translation>  読まなかったポリゴンのレイヤ：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>  the file says %1, but its coordinates are no degrees</source>
        <translation>  ファイルには %1 とあるが、座標値は経緯度ではない</translation>
    </message>
    <message>
        <source>  latitude or north stood first: the axes were swapped</source>
        <translation>  緯度（北方向）が先に並んでいたため、軸を入れ替えた</translation>
    </message>
    <message>
        <source>  longitudes beyond 180° were brought back by a turn</source>
        <translation>  180° を超える経度を 360° 戻した</translation>
    </message>
    <message>
        <source>  without geometry: %1, with an empty one: %2</source>
        <translation>  ジオメトリなし：%1、空のジオメトリ：%2</translation>
    </message>
    <message>
        <source>  heights or measures dropped: %1</source>
        <translation>  高さ・M 値を落とした地物：%1</translation>
    </message>
    <message>
        <source>  curves made straight: %1</source>
        <translation>  曲線を直線にした地物：%1</translation>
    </message>
    <message>
        <source>  repaired: row %1, “%2”: %3 at %4, %5</source>
        <translation>  修復：%1 行目「%2」：%3（%4, %5）</translation>
    </message>
    <message>
        <source>  doubled: row %1, “%2”: the polygons of row %3, counted once</source>
        <translation>  重複：%1 行目「%2」：%3 行目と同じポリゴン、一つとして数える</translation>
    </message>
    <message>
        <source>  doubled in all: %1</source>
        <translation>  重複の総数：%1</translation>
    </message>
    <message>
        <source>the same data in another format; read: %1</source>
        <translation>同じデータの別の形式。読んだのは %1</translation>
    </message>
    <message>
        <source>covers the same land; read: %1</source>
        <translation>同じ範囲のデータ。読んだのは %1</translation>
    </message>
    <message>
        <source>holds no polygons</source>
        <translation>ポリゴンがない</translation>
    </message>
    <message>
        <source>has no layer of that name</source>
        <translation>その名前のレイヤがない</translation>
    </message>
    <message>
        <source>no vector file</source>
        <translation>ベクタファイルではない</translation>
    </message>
    <message>
        <source>no vector file inside</source>
        <translation>中にベクタファイルがない</translation>
    </message>
    <message>
        <source>unpacks to much more than its size</source>
        <translation>展開後の大きさが元の大きさに比べて大きすぎる</translation>
    </message>
    <message>
        <source>its border crosses itself</source>
        <translation>境界線が自己交差している</translation>
    </message>
    <message>
        <source>its border touches itself</source>
        <translation>境界線が自分自身に接している</translation>
    </message>
    <message>
        <source>a hole lies outside</source>
        <translation>穴が外側にある</translation>
    </message>
    <message>
        <source>a hole lies in a hole</source>
        <translation>穴の中に穴がある</translation>
    </message>
    <message>
        <source>a part lies in another</source>
        <translation>パートが別のパートの中にある</translation>
    </message>
    <message>
        <source>holes cut it in two</source>
        <translation>穴で分断されている</translation>
    </message>
    <message>
        <source>a border stands twice</source>
        <translation>境界線が二重になっている</translation>
    </message>
    <message>
        <source>a border of too few points</source>
        <translation>境界線の点が少なすぎる</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>不正なジオメトリ</translation>
    </message>
</context>
<context>
    <name>PrintAlgorithm</name>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Atlas (empty: the built-in data)</source>
        <translation>アトラス（空欄：内蔵データ）</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Language (both: a file in each)</source>
        <translation>言語（both：言語ごとに 1 ファイル）</translation>
    </message>
    <message>
        <source>PDF with map layers (GeoPDF)</source>
        <translation>地図のレイヤ付き PDF（GeoPDF）</translation>
    </message>
    <message>
        <source>Write no page that has a problem</source>
        <translation>問題のあるページは書き出さない</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>枚数</translation>
    </message>
    <message>
        <source>Problems on the pages</source>
        <translation>ページの問題の数</translation>
    </message>
    <message>
        <source>The file to write must end in .pdf, .png or .svg: %1</source>
        <translation>書き出すファイルの名前は .pdf、.png、.svg のどれかで終わる必要があります：%1</translation>
    </message>
    <message>
        <source>Map layers need a file that ends in .pdf, and a GDAL that can write them</source>
        <translation>地図のレイヤを入れるには、.pdf で終わるファイル名と、それを書き出せる GDAL が必要です</translation>
    </message>
    <message>
        <source>%1 was not written: the pages have the problems above</source>
        <translation>%1 は書き出しませんでした。ページに上の問題があります</translation>
    </message>
</context>
<context>
    <name>PrintBrochureAlgorithm</name>
    <message>
        <source>Prints the page of a brochure: the map of Japan with a box for every cluster, joined to its region by a line, and a frame for each programme with purpose and budget.
PDF and SVG stay vector with text as text; PNG has 300 dpi. With both languages, NAME-ja and NAME-en are written.</source>
        <translation>パンフレットのページを印刷します。日本地図に各クラスターの枠を置いて地域と線で結び、事業ごとの枠に目的と予算を示します。
PDF と SVG はベクタのままで、文字は文字として残ります。PNG は 300 dpi です。両方の言語では NAME-ja と NAME-en を書き出します。</translation>
    </message>
    <message>
        <source>Print the brochure page</source>
        <translation>実施地域図（パンフレットのページ）を印刷</translation>
    </message>
</context>
<context>
    <name>PrintClusterPagesAlgorithm</name>
    <message>
        <source>Prints a page for every cluster or prefecture: a map with its neighbors, where it lies in Japan, a card, indicators and all its institutions, which go on on further sheets.
A PDF holds all pages; PNG, SVG and PDF with map layers are numbered files, NAME-01 and so on.</source>
        <translation>クラスターまたは都道府県ごとに 1 ページを印刷します。周辺を含む地図、日本での位置、概要、指標、すべての参加機関（次の紙に続くことがあります）を載せます。
PDF は全ページで 1 ファイル、PNG、SVG、レイヤ付き PDF は NAME-01 のように番号の付いたファイルになります。</translation>
    </message>
    <message>
        <source>A page for each</source>
        <translation>1 ページの単位</translation>
    </message>
    <message>
        <source>Print a page for each cluster or prefecture</source>
        <translation>クラスターまたは都道府県ごとのページを印刷</translation>
    </message>
</context>
<context>
    <name>PrintNationalAlgorithm</name>
    <message>
        <source>Prints a map of Japan with legend, scale, north, counts and sources, and frames for far islands.
The theme is what its colors show. A day of processing is printed only when it is given, as 2026-04-01, so that the same input gives the same page.</source>
        <translation>日本地図を、凡例、縮尺、方位、件数、出典、離島の枠とともに印刷します。
テーマは色分けが表すものです。加工した日は指定したとき（例：2026-04-01）だけ印刷するので、同じ入力からは同じページができます。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>向き</translation>
    </message>
    <message>
        <source>Day of processing, as 2026-04-01</source>
        <translation>加工した日（例：2026-04-01）</translation>
    </message>
    <message>
        <source>The day of processing must be a day such as 2026-04-01: %1</source>
        <translation>加工した日は 2026-04-01 のように書いてください：%1</translation>
    </message>
    <message>
        <source>Print the national map</source>
        <translation>全国図を印刷</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>As in the options</source>
        <translation>オプションに従う</translation>
    </message>
    <message>
        <source>Language of layer names, legends, labels, columns and the panel&apos;s contents in this project</source>
        <translation>このプロジェクトのレイヤ名、凡例、ラベル、列名、パネルの内容の言語</translation>
    </message>
    <message>
        <source>What places a cluster in a prefecture in this project</source>
        <translation>このプロジェクトで、何を根拠にクラスターを都道府県に置くか</translation>
    </message>
    <message>
        <source>Folder for this project&apos;s atlas</source>
        <translation>このプロジェクトのアトラスのフォルダ</translation>
    </message>
    <message>
        <source>Where this project&apos;s atlas is saved. Empty: as in the options</source>
        <translation>このプロジェクトのアトラスの保存先。空欄のときはオプションに従います</translation>
    </message>
    <message>
        <source>Another language shows at once. Another place of clusters builds the atlas again.</source>
        <translation>言語の変更はすぐに表示されます。置く場所を変えるとアトラスを作り直します。</translation>
    </message>
    <message>
        <source>&amp;Language of the content</source>
        <translation>内容の言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clusters are placed</source>
        <translation>クラスターを置く場所(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Folder for the atlas</source>
        <translation>アトラスのフォルダ(&amp;F)</translation>
    </message>
</context>
<context>
    <name>RecipeFile</name>
    <message>
        <source>Recipes (*.json)</source>
        <translation>レシピ (*.json)</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>レシピを開く</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>レシピを保存</translation>
    </message>
</context>
<context>
    <name>RecognizePrefecturesAlgorithm</name>
    <message>
        <source>Finds the column of a layer or table that names prefectures, by names or codes in any usual spelling, and adds to each feature pref_code, name_ja, name_en and key_form, the form in which it names its prefecture.
Features that name none go to an output of their own, each with the reason and, where one is likely, a suggestion. Numbers that only look like codes of prefectures are refused with the reason.
The input may be a layer of the project or a file; of a file, encoding and header row are found out.</source>
        <translation>レイヤーや表から、都道府県を名前やコード（表記は問わない）で示す列を見つけ、各地物に pref_code、name_ja、name_en と、都道府県の示し方 key_form を加えます。
都道府県を示さない地物は、理由と、あれば候補を付けて別に出します。都道府県コードに見えるだけの数は、理由を示して退けます。
入力はプロジェクトのレイヤーでもファイルでもかまいません。ファイルの文字コードと見出し行は自動で判別します。</translation>
    </message>
    <message>
        <source>Layer or table</source>
        <translation>レイヤーまたは表</translation>
    </message>
    <message>
        <source>Column that names prefectures (empty: detected)</source>
        <translation>都道府県を示す列（空欄：自動判別）</translation>
    </message>
    <message>
        <source>Recognized</source>
        <translation>認識した地物</translation>
    </message>
    <message>
        <source>Not recognized</source>
        <translation>認識できなかった地物</translation>
    </message>
    <message>
        <source>Features in</source>
        <translation>入力した地物</translation>
    </message>
    <message>
        <source>Features recognized</source>
        <translation>認識した地物数</translation>
    </message>
    <message>
        <source>Features not recognized</source>
        <translation>認識できなかった地物数</translation>
    </message>
    <message>
        <source>Prefectures named</source>
        <translation>示された都道府県数</translation>
    </message>
    <message>
        <source>Column that names prefectures</source>
        <translation>都道府県を示す列</translation>
    </message>
    <message>
        <source>Form of most names or codes</source>
        <translation>最も多い表記の形</translation>
    </message>
    <message>
        <source>Recognize prefectures</source>
        <translation>都道府県を認識</translation>
    </message>
</context>
<context>
    <name>SimplifyCoverageAlgorithm</name>
    <message>
        <source>Takes vertices out of polygons for overview scales. A border that two polygons share is simplified once, so neighbors stay neighbors: no gap and no overlap appears, and no border crosses another.
A corner goes when its triangle, of a vertex and its two neighbors, is smaller than the square of the tolerance; longitudes are measured shortened as they are at that latitude. With a percentage, the tolerance that leaves about so many vertices is found.
Every island stays, be it as a triangle, unless islands below an area are to be left out; even then each polygon keeps its largest part.
Polygons whose borders do not match their neighbors&apos; are named in the log and simplified each for itself; close gaps and overlaps first.</source>
        <translation>小縮尺の表示のためにポリゴンの頂点を間引きます。2つのポリゴンが共有する境界は一度だけ簡素化するため、隣どうしは隣どうしのままです。隙間も重なりも生じず、境界が交差することもありません。
頂点とその両隣がつくる三角形の面積が許容値の2乗より小さいとき、その頂点を取り除きます。経度はその緯度での長さで測ります。百分率を指定すると、およそその割合の頂点が残る許容値を求めます。
島は三角形になってもすべて残ります。指定した面積より小さい島を省くこともできますが、その場合も各ポリゴンの最大の部分は残ります。
隣と境界が一致しないポリゴンはログに示し、それぞれ単独で簡素化します。先に隙間と重なりを閉じてください。</translation>
    </message>
    <message>
        <source>Tolerance in meters</source>
        <translation>許容値（メートル）</translation>
    </message>
    <message>
        <source>Vertices to keep in percent, instead of the tolerance</source>
        <translation>許容値の代わりに、残す頂点の割合（%）</translation>
    </message>
    <message>
        <source>Leave out islands smaller than (square meters; 0: none)</source>
        <translation>これより小さい島を省く（平方メートル。0: 省かない）</translation>
    </message>
    <message>
        <source>Simplified polygons</source>
        <translation>簡素化したポリゴン</translation>
    </message>
    <message>
        <source>Vertices in</source>
        <translation>入力の頂点数</translation>
    </message>
    <message>
        <source>Vertices out</source>
        <translation>出力の頂点数</translation>
    </message>
    <message>
        <source>Parts in</source>
        <translation>入力のパート数</translation>
    </message>
    <message>
        <source>Parts out</source>
        <translation>出力のパート数</translation>
    </message>
    <message>
        <source>Polygons whose borders do not match</source>
        <translation>境界が一致しないポリゴン数</translation>
    </message>
    <message>
        <source>Features repaired</source>
        <translation>修復した地物数</translation>
    </message>
    <message>
        <source>Tolerance used, in meters</source>
        <translation>使用した許容値（メートル）</translation>
    </message>
    <message>
        <source>Vertices: %1 of %2 kept, tolerance %3 m</source>
        <translation>頂点：%2個のうち%1個を残しました。許容値 %3 m</translation>
    </message>
    <message>
        <source>Parts: %1 of %2 kept</source>
        <translation>パート：%2個のうち%1個を残しました</translation>
    </message>
    <message numerus="yes">
        <source>The borders of %n polygon(s) do not match their neighbors&apos;: features %1</source>
        <translation>
            <numerusform>%n個のポリゴンの境界が隣と一致しません：地物 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Simplify polygons with shared borders</source>
        <translation>境界を共有するポリゴンを簡素化</translation>
    </message>
</context>
<context>
    <name>SourceLayerText</name>
    <message>
        <source>no geometry</source>
        <translation>ジオメトリなし</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>線</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>any geometry</source>
        <translation>任意のジオメトリ</translation>
    </message>
    <message>
        <source>the only layer with polygons</source>
        <translation>ポリゴンのある唯一のレイヤ</translation>
    </message>
    <message>
        <source>names most prefectures</source>
        <translation>最も多くの都道府県を示している</translation>
    </message>
    <message>
        <source>the first of those that name most prefectures</source>
        <translation>最も多くの都道府県を示すレイヤのうち最初のもの</translation>
    </message>
    <message>
        <source>every file with polygons is read</source>
        <translation>ポリゴンのあるファイルはすべて読む</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>指定されたレイヤ</translation>
    </message>
    <message>
        <source>holds no polygons</source>
        <translation>ポリゴンがない</translation>
    </message>
    <message>
        <source>another layer names more prefectures</source>
        <translation>ほかのレイヤのほうが多くの都道府県を示している</translation>
    </message>
    <message>
        <source>an earlier layer names as many prefectures</source>
        <translation>前のレイヤが同じ数の都道府県を示している</translation>
    </message>
    <message>
        <source>another layer is asked for</source>
        <translation>ほかのレイヤが指定されている</translation>
    </message>
    <message>
        <source>the same data in another format, which is read instead</source>
        <translation>同じデータの別の形式があり、そちらを読む</translation>
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
    <message>
        <source>Close gaps and overlaps between prefectures narrower than (metres)</source>
        <translation>都道府県間のすき間と重なりを閉じる幅（m未満）</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message>
        <source>%1: unknown</source>
        <comment>Population</comment>
        <translation>%1：不明</translation>
    </message>
    <message>
        <source>%1: unknown (%2, no figure for %3 prefectures)</source>
        <translation>%1：不明（%2、%3都道府県の値なし）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Population: 5,000,000</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>Population: 5,000,000 (2010)</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Filter hides %L1 of %L2 clusters</source>
        <translation>絞り込みにより%L2クラスター中%L1を非表示</translation>
    </message>
    <message>
        <source>Selected but hidden: %L1</source>
        <translation>選択中で非表示：%L1</translation>
    </message>
    <message>
        <source>Selected clusters: %L1</source>
        <translation>選択クラスター：%L1</translation>
    </message>
    <message>
        <source>Clusters: %L1</source>
        <translation>クラスター：%L1</translation>
    </message>
    <message>
        <source>Memberships: %L1</source>
        <translation>所属：%L1</translation>
    </message>
    <message>
        <source>Prefectures: %L1</source>
        <translation>都道府県：%L1</translation>
    </message>
    <message>
        <source>Institutions: %L1</source>
        <translation>機関：%L1</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面積</translation>
    </message>
    <message>
        <source>Not on the map: %L1</source>
        <translation>地図にないもの：%L1</translation>
    </message>
</context>
<context>
    <name>SwitchText</name>
    <message>
        <source>Switch the language of the atlas</source>
        <translation>アトラスの言語の切り替え</translation>
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
    <message>
        <source>the text of a brochure</source>
        <translation>冊子の本文</translation>
    </message>
    <message>
        <source>  %1 read as the text of a brochure: %2 lines, encoding %3 (%4)</source>
        <translation>  %1 を冊子の本文として読みました: %2 行、文字コード %3（%4）</translation>
    </message>
    <message>
        <source>  %1 lines say nothing of clusters; the ledger in JSON lists them</source>
        <translation>  クラスターに関わらない行: %1（JSON の台帳に一覧があります）</translation>
    </message>
    <message>
        <source>  open questions: %1</source>
        <translation>  未確定の事項: %1</translation>
    </message>
    <message>
        <source>  open: line %1, “%2”: %3 (%4)</source>
        <translation>  未確定: %1 行目「%2」: %3（%4）</translation>
    </message>
    <message>
        <source>most of its names fit several prefectures, as 府中市 does</source>
        <translation>値の多くが「府中市」のように複数の都道府県に当てはまる名称です</translation>
    </message>
</context>
<context>
    <name>clusteratlas::AliasPage</name>
    <message>
        <source>For&amp;get</source>
        <translation>忘れる(&amp;G)</translation>
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
        <source>Forget what the selected labels mean, and join again (Delete)</source>
        <translation>選んだ表記の意味を忘れ、もう一度結合します（Delete）</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>ポリゴン</translation>
    </message>
</context>
<context>
    <name>clusteratlas::AtlasItem</name>
    <message>
        <source>Built-in atlas</source>
        <translation>内蔵アトラス</translation>
    </message>
    <message>
        <source>The knowledge clusters of FY2009, built from the data of the plugin</source>
        <translation>2009年度の知的クラスター。プラグインのデータから作ります</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 はもうありません</translation>
    </message>
    <message>
        <source>%1 – missing</source>
        <translation>%1（見つかりません）</translation>
    </message>
    <message>
        <source>Add Atlas to Project</source>
        <translation>アトラスをプロジェクトに追加</translation>
    </message>
    <message>
        <source>Open Folder…</source>
        <translation>フォルダを開く…</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>一覧から外す</translation>
    </message>
</context>
<context>
    <name>clusteratlas::AtlasRootItem</name>
    <message>
        <source>Atlases of Cluster Atlas: double-click one or drag it onto the map</source>
        <translation>Cluster Atlas のアトラス：ダブルクリックするか地図へドラッグします</translation>
    </message>
    <message>
        <source>Open Atlas…</source>
        <translation>アトラスを開く…</translation>
    </message>
    <message>
        <source>Open an atlas</source>
        <translation>アトラスを開く</translation>
    </message>
    <message>
        <source>Atlases (*.gpkg)</source>
        <translation>アトラス (*.gpkg)</translation>
    </message>
    <message>
        <source>New Atlas from Polygons and a Table…</source>
        <translation>ポリゴンと表から新しいアトラスを作る…</translation>
    </message>
</context>
<context>
    <name>clusteratlas::AtlasSourcePage</name>
    <message>
        <source>Add an atlas of clusters</source>
        <translation>クラスターのアトラスを追加</translation>
    </message>
    <message>
        <source>&amp;Built-in atlas</source>
        <translation>内蔵アトラス(&amp;B)</translation>
    </message>
    <message>
        <source>An atlas on &amp;disk</source>
        <translation>ディスク上のアトラス(&amp;D)</translation>
    </message>
    <message>
        <source>A &amp;new atlas from polygons and a table</source>
        <translation>ポリゴンと表から作る新しいアトラス(&amp;N)</translation>
    </message>
    <message>
        <source>Add Cluster Atlas</source>
        <translation>クラスターアトラスを追加</translation>
    </message>
    <message>
        <source>Atlases (*.gpkg)</source>
        <translation>アトラス (*.gpkg)</translation>
    </message>
    <message>
        <source>Open an atlas</source>
        <translation>アトラスを開く</translation>
    </message>
    <message>
        <source>The knowledge clusters of FY2009 on the prefectures of Japan. Works offline.</source>
        <translation>2009年度の知的クラスターを都道府県に示します。オフラインで使えます。</translation>
    </message>
    <message>
        <source>An atlas.gpkg that was built before: added with its styles, relations and tables.</source>
        <translation>以前に作った atlas.gpkg。スタイル、リレーション、表も一緒に追加します。</translation>
    </message>
    <message>
        <source>Opens the join window, which shows what matches before anything is built.</source>
        <translation>結合ウィンドウを開きます。作る前に何が一致するかを示します。</translation>
    </message>
    <message>
        <source>%1 is no atlas: choose the atlas.gpkg of a folder that Cluster Atlas wrote.</source>
        <translation>%1 はアトラスではありません。Cluster Atlas が書き出したフォルダの atlas.gpkg を選んでください。</translation>
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
    <message>
        <source>Show what became of every row: joined, not joined and why</source>
        <translation>すべての行の行き先（結合、未結合とその理由）を表示します</translation>
    </message>
    <message>
        <source>Ledger…</source>
        <translation>照合台帳…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Print the atlas: the national map, the brochure page, or a page for each cluster or prefecture</source>
        <translation>アトラスを印刷します：全国図、実施地域図（パンフレットのページ）、クラスターまたは都道府県ごとのページ</translation>
    </message>
</context>
<context>
    <name>clusteratlas::BrochureDialog</name>
    <message>
        <source>Clusters from brochure text</source>
        <translation>冊子の本文からクラスターを読む</translation>
    </message>
    <message>
        <source>Texts (*.txt);;All files (*)</source>
        <translation>テキスト (*.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The text of a brochure, copied or extracted from its pages</source>
        <translation>冊子のページから写した、または抽出したテキスト</translation>
    </message>
    <message>
        <source>Open a text, or paste it on the right</source>
        <translation>テキストを開くか、右に貼り付けてください</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Take the text from the clipboard</source>
        <translation>クリップボードのテキストを使います</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Paste the text of a brochure here, or open a file above</source>
        <translation>冊子の本文をここに貼り付けるか、上でファイルを開いてください</translation>
    </message>
    <message>
        <source>The text; the lines of the current item are marked</source>
        <translation>本文です。選んだ項目の行に印が付きます</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>未確定のみ</translation>
    </message>
    <message>
        <source>Show only what the text does not settle</source>
        <translation>本文から決まらない項目だけを表示します</translation>
    </message>
    <message>
        <source>Next open (F8)</source>
        <translation>次の未確定 (F8)</translation>
    </message>
    <message>
        <source>Go to the next open question</source>
        <translation>次の未確定の項目へ移ります</translation>
    </message>
    <message>
        <source>Accept all settled</source>
        <translation>決まった項目をすべて採用</translation>
    </message>
    <message>
        <source>Accept everything that the text settles; open questions stay open</source>
        <translation>本文から決まる項目をすべて採用します。未確定の項目はそのまま残ります</translation>
    </message>
    <message>
        <source>Build from these…</source>
        <translation>この内容で作成…</translation>
    </message>
    <message>
        <source>Use this text and these answers as the table of clusters</source>
        <translation>この本文と回答をクラスターの表として使います</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Leave without using this text</source>
        <translation>この本文を使わずに閉じます</translation>
    </message>
    <message>
        <source>No cluster was found in this text.</source>
        <translation>この本文にはクラスターが見つかりませんでした。</translation>
    </message>
    <message>
        <source>This text is too long for a brochure: take the pages that list the clusters.</source>
        <translation>冊子の本文としては長すぎます。クラスターの一覧があるページだけにしてください。</translation>
    </message>
    <message>
        <source>%1 items, %2 open</source>
        <translation>%1 項目、未確定 %2</translation>
    </message>
    <message>
        <source>Save the text to build from</source>
        <translation>使う本文を保存</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
</context>
<context>
    <name>clusteratlas::BrochureModel</name>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確かさ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (core)</source>
        <translation>%1（核）</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不採用</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未確定</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>案</translation>
    </message>
    <message>
        <source>Space accepts, and rejects what is accepted</source>
        <translation>スペースキーで採用、採用済みの項目は不採用にします</translation>
    </message>
    <message>
        <source>Enter or F2 edits</source>
        <translation>Enter または F2 で編集します</translation>
    </message>
    <message>
        <source>%1. Enter or F2 answers</source>
        <translation>%1。Enter または F2 で回答します</translation>
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
    <name>clusteratlas::ChartSaving</name>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or close the program that has it open.</source>
        <translation>%1 に書き込めません：%2。別のフォルダーを選ぶか、ファイルを開いているプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>SVGで保存…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>PNGで保存…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSVで保存…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>The picture would be too large. Choose a lower resolution or save it as SVG.</source>
        <translation>画像が大きくなりすぎます。解像度を下げるか、SVGで保存してください。</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>グラフの保存</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG画像 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG画像 (*.png)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSVの表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>clusteratlas::ChartsPage</name>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Indicator of the vertical axis</source>
        <translation>縦軸の指標</translation>
    </message>
    <message>
        <source>Divide by this. Rates and figures per head stay as they are.</source>
        <translation>この値で割ります。率や1人当たりの値はそのままです。</translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation>グラフを保存またはコピー</translation>
    </message>
    <message>
        <source>There is nothing to draw: no cluster passes the filter, or the data has none of this.</source>
        <translation>描くものがありません。絞り込みに合うクラスターがないか、データにこの項目がありません。</translation>
    </message>
    <message>
        <source>Not divided</source>
        <translation>割らない</translation>
    </message>
</context>
<context>
    <name>clusteratlas::ClusterCard</name>
    <message>
        <source>Show it here</source>
        <translation>ここに表示します</translation>
    </message>
    <message>
        <source>Select a cluster or a prefecture in a table or on the map to see what is known of it.</source>
        <translation>表または地図でクラスターか都道府県を選択すると、その情報がここに表示されます。</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>ほか%L1件</translation>
    </message>
</context>
<context>
    <name>clusteratlas::ClusterLocator</name>
    <message>
        <source>Clusters (Cluster Atlas)</source>
        <translation>クラスター（Cluster Atlas）</translation>
    </message>
    <message>
        <source>Clusters, their prefectures and institutions; a result is selected and zoomed to</source>
        <translation>クラスターとその都道府県・参加機関。結果を選ぶと選択してズームします</translation>
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
        <source>Institutions</source>
        <translation>参加機関</translation>
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
    <name>clusteratlas::ColumnChoice</name>
    <message>
        <source>As many as fit</source>
        <translation>幅に合わせて表示</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>clusteratlas::ColumnCombo</name>
    <message>
        <source>auto</source>
        <comment>recognized by itself</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <comment>recognized by itself</comment>
        <translation>自動：%1</translation>
    </message>
    <message>
        <source>No key: %1</source>
        <translation>キーにできません：%1</translation>
    </message>
</context>
<context>
    <name>clusteratlas::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Not divided</source>
        <translation>割らない</translation>
    </message>
    <message>
        <source>Indicators (%1)…</source>
        <translation>指標（%1）…</translation>
    </message>
    <message>
        <source>%1 is not in this data</source>
        <translation>%1 はこのデータにありません</translation>
    </message>
    <message>
        <source>Ten are the most</source>
        <translation>10件まで</translation>
    </message>
    <message>
        <source>Add a prefecture or cluster…</source>
        <translation>都道府県かクラスターを追加…</translation>
    </message>
    <message>
        <source>Add selection</source>
        <translation>選択を追加</translation>
    </message>
    <message>
        <source>Add the selected prefectures or clusters to the comparison</source>
        <translation>選択中の都道府県またはクラスターを比較に加える</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Remove the chosen one from the comparison</source>
        <translation>選んだものを比較から外す</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>すべて外す</translation>
    </message>
    <message>
        <source>Remove all from the comparison</source>
        <translation>すべてを比較から外す</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>Copy the comparison for a spreadsheet</source>
        <translation>比較を表計算ソフト用にコピー</translation>
    </message>
    <message>
        <source>Add a prefecture or cluster</source>
        <translation>都道府県かクラスターを追加</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>名前の一部を入力してください</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Drag to change the order; Delete removes</source>
        <translation>ドラッグで順序を変更、Deleteキーで外す</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Indicators to compare</source>
        <translation>比較する指標</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Divide by this. Rates and figures per head stay as they are.</source>
        <translation>この値で割ります。率や1人当たりの値はそのままです。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Add up to ten prefectures or clusters: type a name above, or select them on the map and press “Add selection”.</source>
        <translation>都道府県またはクラスターを10件まで加えられます。上の欄に名前を入力するか、地図で選んで「選択を追加」を押してください。</translation>
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
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Take the layers away again, or bring back those that were there. Files stay.</source>
        <translation>追加したレイヤを取り除き、以前のレイヤを戻します。ファイルは残ります。</translation>
    </message>
    <message>
        <source>Language of the content</source>
        <translation>内容の言語</translation>
    </message>
    <message>
        <source>As in the Options</source>
        <translation>オプションに従う</translation>
    </message>
    <message>
        <source>Undo in the atlas:</source>
        <translation>アトラスで元に戻す：</translation>
    </message>
    <message>
        <source>Redo in the atlas:</source>
        <translation>アトラスでやり直す：</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Print the atlas: the national map, the brochure page, or a page for each cluster or prefecture</source>
        <translation>アトラスを印刷します：全国図、実施地域図（パンフレットのページ）、クラスターまたは都道府県ごとのページ</translation>
    </message>
    <message>
        <source>The project has no cluster layers to print. Add cluster layers first.</source>
        <translation>プロジェクトに印刷するクラスターのレイヤがありません。先にクラスターレイヤを追加してください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>%1 に保存しました</translation>
    </message>
</context>
<context>
    <name>clusteratlas::DesktopParts</name>
    <message>
        <source>Add Cluster Atlas…</source>
        <translation>クラスターアトラスを追加…</translation>
    </message>
    <message>
        <source>Cluster Atlas</source>
        <translation>Cluster Atlas</translation>
    </message>
</context>
<context>
    <name>clusteratlas::EditPage</name>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edit the tables of the atlas</source>
        <translation>アトラスの表を編集</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Save the edits and build the atlas again</source>
        <translation>編集を保存してアトラスを作り直す</translation>
    </message>
    <message>
        <source>Open the form of the cluster</source>
        <translation>クラスターのフォームを開く</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add the membership of this prefecture in this role</source>
        <translation>この都道府県をこの役割で参加に加えます</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the membership that is selected</source>
        <translation>選択した参加を取り除きます</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Select a cluster in the table or on the map to edit it.</source>
        <translation>表または地図でクラスターを選ぶと編集できます。</translation>
    </message>
</context>
<context>
    <name>clusteratlas::ExportMenu</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Save what is shown, or the whole atlas</source>
        <translation>表示中の内容またはアトラス全体を保存します</translation>
    </message>
    <message>
        <source>Table as CSV (UTF-8)…</source>
        <translation>表をCSVで保存（UTF-8）…</translation>
    </message>
    <message>
        <source>The rows that are selected, or all that are shown, for Excel and others</source>
        <translation>選択した行、または表示中のすべての行（Excelなど向け）</translation>
    </message>
    <message>
        <source>Table as CSV (CP932)…</source>
        <translation>表をCSVで保存（CP932）…</translation>
    </message>
    <message>
        <source>For programs that expect Shift_JIS. Characters that it cannot hold are listed before anything is written</source>
        <translation>Shift_JISを前提とするソフト向け。表せない文字は、書き出す前に一覧で示します</translation>
    </message>
    <message>
        <source>Table as Excel workbook…</source>
        <translation>表をExcelブックで保存…</translation>
    </message>
    <message>
        <source>The rows that are selected, or all that are shown; codes stay texts</source>
        <translation>選択した行、または表示中のすべての行。コードは文字列のままです</translation>
    </message>
    <message>
        <source>Card as web page…</source>
        <translation>カードをWebページで保存…</translation>
    </message>
    <message>
        <source>All that is known of the selected clusters, for printing or sending; the page loads nothing</source>
        <translation>選択したクラスターの全情報（印刷・送付用）。ページは外部から何も読み込みません</translation>
    </message>
    <message>
        <source>Save as Data Package…</source>
        <translation>データパッケージとして保存…</translation>
    </message>
    <message>
        <source>All tables of the atlas with their description, as a folder that Cluster Atlas reads again</source>
        <translation>アトラスの全表とその説明。Cluster Atlasで再び読み込めるフォルダーです</translation>
    </message>
</context>
<context>
    <name>clusteratlas::ExportTask</name>
    <message>
        <source>Saving the Data Package</source>
        <translation>データパッケージを保存中</translation>
    </message>
</context>
<context>
    <name>clusteratlas::FacetPopup</name>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Find a value…</source>
        <translation>値を検索…</translation>
    </message>
    <message>
        <source>Find a value to filter by</source>
        <translation>絞り込む値を検索</translation>
    </message>
    <message>
        <source>Values to filter by</source>
        <translation>絞り込む値</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>すべて解除</translation>
    </message>
    <message>
        <source>%1, clusters: %2</source>
        <translation>%1、クラスター数：%2</translation>
    </message>
</context>
<context>
    <name>clusteratlas::FilterStrip</name>
    <message>
        <source>%1: %2
Click to take this filter away</source>
        <comment>facet: value</comment>
        <translation>%1：%2
クリックするとこの絞り込みを外します</translation>
    </message>
    <message>
        <source>Take away the filter %1: %2</source>
        <translation>絞り込みを外す（%1：%2）</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Choose programmes, fields, regions, prefectures, types of institutions, roles and fiscal years to show</source>
        <translation>表示する事業、分野、地方、都道府県、機関の種別、役割、年度を選びます</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>すべて解除</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>すべての絞り込みを外します</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>すべての絞り込みを外す</translation>
    </message>
</context>
<context>
    <name>clusteratlas::GlimpseTask</name>
    <message>
        <source>Looking at the first rows</source>
        <translation>先頭の行を確認しています</translation>
    </message>
</context>
<context>
    <name>clusteratlas::JoinDialog</name>
    <message>
        <source>Join clusters to prefectures</source>
        <translation>クラスターと都道府県の結合</translation>
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
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Mend…</source>
        <translation>直す(&amp;M)…</translation>
    </message>
    <message>
        <source>Reset to recogni&amp;zed</source>
        <translation>自動判別に戻す(&amp;Z)</translation>
    </message>
    <message>
        <source>Go to the field that mends this</source>
        <translation>これを直す欄に移ります</translation>
    </message>
    <message>
        <source>Take back what was chosen and remembered for these files; their own recognized facts hold</source>
        <translation>これらのファイルについて選んだこと・覚えたことを取り消し、自動判別に戻します</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>適用(&amp;A)</translation>
    </message>
    <message>
        <source>Take the choices of a join made before</source>
        <translation>以前の結合の設定を読み込みます</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>読み直す</translation>
    </message>
    <message>
        <source>Stop reading; nothing is changed</source>
        <translation>読み込みを中止します。何も変わりません</translation>
    </message>
    <message>
        <source>Read both sources anew (F5)</source>
        <translation>両方の元データを読み直します（F5）</translation>
    </message>
    <message>
        <source>Stopped. Change a choice or read again.</source>
        <translation>中止しました。設定を変えるか、読み直してください。</translation>
    </message>
    <message>
        <source>%1; choices made for this file before hold</source>
        <translation>%1（このファイルについて以前選んだ設定が有効です）</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy cells in Excel or LibreOffice first.</source>
        <translation>クリップボードに表がありません。先にExcelやLibreOfficeでセルをコピーしてください。</translation>
    </message>
</context>
<context>
    <name>clusteratlas::JoinPages</name>
    <message>
        <source>Le&amp;dger</source>
        <translation>台帳(&amp;D)</translation>
    </message>
    <message>
        <source>Fi&amp;ve rows</source>
        <translation>先頭5行(&amp;V)</translation>
    </message>
    <message>
        <source>built-in data</source>
        <translation>内蔵データ</translation>
    </message>
    <message>
        <source>&amp;Not matched (%1)</source>
        <translation>未一致(&amp;N)（%1）</translation>
    </message>
    <message>
        <source>Learned names (%1)</source>
        <translation>覚えた名前（%1）</translation>
    </message>
    <message>
        <source>Ledger of the join</source>
        <translation>結合の照合台帳</translation>
    </message>
</context>
<context>
    <name>clusteratlas::LayerActions</name>
    <message>
        <source>Zoom to the Clusters of the Selection</source>
        <translation>選択中のクラスターにズーム</translation>
    </message>
    <message>
        <source>Open the Cluster Panel</source>
        <translation>クラスターパネルを開く</translation>
    </message>
    <message>
        <source>Refresh the Atlas</source>
        <translation>アトラスを更新</translation>
    </message>
    <message>
        <source>Show the Ledger…</source>
        <translation>照合台帳を表示…</translation>
    </message>
</context>
<context>
    <name>clusteratlas::LayerCombo</name>
    <message>
        <source>auto</source>
        <comment>recognized by itself</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1ファイル</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <comment>recognized by itself</comment>
        <translation>自動：%1</translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <comment>kind of a layer and its size</comment>
        <translation>%1、%2行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a layer and why it is read or not</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>clusteratlas::LedgerDialog</name>
    <message>
        <source>Ledger of the atlas</source>
        <translation>アトラスの照合台帳</translation>
    </message>
    <message>
        <source>What became of every row</source>
        <translation>すべての行の行き先</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the whole ledger to the clipboard</source>
        <translation>照合台帳の全文をクリップボードにコピーします</translation>
    </message>
</context>
<context>
    <name>clusteratlas::LossDialog</name>
    <message>
        <source>Characters that %1 cannot hold</source>
        <translation>%1 で表せない文字</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) are not in %1 and would be written as 〓. UTF-8 holds them all.</source>
        <translation>
            <numerusform>%Ln 文字が %1 にないため、〓 に置き換わります。UTF-8 ならすべて表せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Character</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Save with 〓</source>
        <translation>〓 で保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The first %L1 are listed.</source>
        <translation>最初の %L1 件を表示しています。</translation>
    </message>
</context>
<context>
    <name>clusteratlas::MapPage</name>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>What the colours of the map mean</source>
        <translation>地図の色が表すもの</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Clusters &amp;are at</source>
        <translation>クラスターの所在(&amp;A)</translation>
    </message>
    <message>
        <source>Where a cluster is: with the governments that applied, where its institutions are, or in the area it names</source>
        <translation>クラスターの所在の読み方：提案した自治体、参加機関の所在地、または対象地域</translation>
    </message>
    <message>
        <source>Clusters are at</source>
        <translation>クラスターの所在</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>指標(&amp;I)</translation>
    </message>
    <message>
        <source>Figures by prefecture, from the statistics or your own table</source>
        <translation>都道府県別の数値（統計または取り込んだ表の列）</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>&amp;Second indicator</source>
        <translation>2つ目の指標(&amp;S)</translation>
    </message>
    <message>
        <source>The one that rises upwards in the square legend</source>
        <translation>正方形の凡例で縦軸になる指標</translation>
    </message>
    <message>
        <source>Second indicator</source>
        <translation>2つ目の指標</translation>
    </message>
    <message>
        <source>&amp;Classes by</source>
        <translation>分類方法(&amp;C)</translation>
    </message>
    <message>
        <source>How QGIS parts the figures into classes</source>
        <translation>QGISが数値を階級に分ける方法</translation>
    </message>
    <message>
        <source>Classes by</source>
        <translation>分類方法</translation>
    </message>
    <message>
        <source>N&amp;umber of classes</source>
        <translation>階級数(&amp;U)</translation>
    </message>
    <message>
        <source>From 2 to 9</source>
        <translation>2から9まで</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>階級数</translation>
    </message>
    <message>
        <source>Class &amp;limits</source>
        <translation>階級の境界(&amp;L)</translation>
    </message>
    <message>
        <source>The limits of the classes, from low to high with semicolons between. They stay when you change the theme or the language; emptied, they are computed again</source>
        <translation>階級の境界値を小さい順にセミコロンで区切って入力します。テーマや言語を変えても保たれ、空にすると計算し直します</translation>
    </message>
    <message>
        <source>Class limits</source>
        <translation>階級の境界</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>配色(&amp;O)</translation>
    </message>
    <message>
        <source>All palettes can be told apart by the colour blind and in grey</source>
        <translation>どの配色も、色覚の違いや白黒印刷でも見分けられます</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Years of one indicator always have the same classes; this way, so have different indicators</source>
        <translation>同じ指標の各年は常に同じ階級です。これを選ぶと、同じ単位の別の指標も同じ階級になります</translation>
    </message>
    <message>
        <source>The data hold no figures by prefecture.</source>
        <translation>データに都道府県別の数値がありません。</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>ラベル(&amp;B)</translation>
    </message>
    <message>
        <source>Language of the names on the map</source>
        <translation>地図上の名称の言語</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Curved or straight lines from clusters to institutions</source>
        <translation>クラスターと参加機関を結ぶ線を曲線または直線にします</translation>
    </message>
    <message>
        <source>Cu&amp;rved links</source>
        <translation>結び付きを曲線にする(&amp;R)</translation>
    </message>
    <message>
        <source>47 equal squares beside the map, with the same colours and the same selection</source>
        <translation>地図の横に同じ大きさの47の正方形を並べます。色と選択は地図と共通です</translation>
    </message>
    <message>
        <source>Tile &amp;grid</source>
        <translation>タイルグリッドマップ(&amp;G)</translation>
    </message>
    <message>
        <source>Okinawa, Amami, Ogasawara and other far islands in frames east of the main islands</source>
        <translation>沖縄・奄美・小笠原などの離島を本土の東側の枠内に表示します</translation>
    </message>
    <message>
        <source>I&amp;nsets of far islands</source>
        <translation>離島図(&amp;N)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>事業</translation>
    </message>
    <message>
        <source>Research field</source>
        <translation>研究分野</translation>
    </message>
    <message>
        <source>Number of clusters</source>
        <translation>クラスター数</translation>
    </message>
    <message>
        <source>Institutions and links</source>
        <translation>参加機関と結び付き</translation>
    </message>
    <message>
        <source>Where the readings disagree</source>
        <translation>読み方の違い</translation>
    </message>
    <message>
        <source>Two indicators</source>
        <translation>2つの指標</translation>
    </message>
    <message>
        <source>Applicant governments</source>
        <translation>提案自治体</translation>
    </message>
    <message>
        <source>Seats of institutions</source>
        <translation>参加機関の所在地</translation>
    </message>
    <message>
        <source>Named area</source>
        <translation>対象地域</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Natural breaks (Jenks)</source>
        <translation>自然分類（Jenks）</translation>
    </message>
    <message>
        <source>Equal count (quantile)</source>
        <translation>等量分類（分位数）</translation>
    </message>
    <message>
        <source>Equal interval</source>
        <translation>等間隔分類</translation>
    </message>
    <message>
        <source>Pretty breaks</source>
        <translation>きりのよい値</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>As the map</source>
        <translation>地図に合わせる</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Japanese and English</source>
        <translation>日本語と英語</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Yellow to violet</source>
        <translation>黄から紫</translation>
    </message>
    <message>
        <source>Same &amp;limits for one unit</source>
        <translation>同じ単位では同じ境界(&amp;L)</translation>
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
    <name>clusteratlas::PanelEditing</name>
    <message>
        <source>Save the edits of the atlas?</source>
        <translation>アトラスの編集内容を保存しますか？</translation>
    </message>
    <message>
        <source>Saved in %1. The atlas is built from there now.</source>
        <translation>%1 に保存しました。今後アトラスはここから作成されます。</translation>
    </message>
</context>
<context>
    <name>clusteratlas::PanelExport</name>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSVファイル (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excelブック (*.xlsx)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webページ (*.html)</translation>
    </message>
    <message>
        <source>Folder for the Data Package</source>
        <translation>データパッケージのフォルダー</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>表示中の内容を保存</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 を保存しました。</translation>
    </message>
</context>
<context>
    <name>clusteratlas::PictureDialog</name>
    <message>
        <source>Save chart</source>
        <translation>グラフの保存</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>解像度(&amp;R)</translation>
    </message>
</context>
<context>
    <name>clusteratlas::PolygonGroup</name>
    <message>
        <source>Polygons</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Built-in prefectures</source>
        <translation>内蔵の都道府県</translation>
    </message>
    <message>
        <source>Polygons of prefectures or municipalities: any vector file, a folder of files, or a zip</source>
        <translation>都道府県または市区町村のポリゴン：ベクタファイル、フォルダ、zip</translation>
    </message>
    <message>
        <source>The layer that is read, where the file holds several</source>
        <translation>ファイルに複数あるとき、読み込むレイヤ</translation>
    </message>
    <message>
        <source>The column of the polygons that names prefectures; empty: recognized</source>
        <translation>都道府県を表すポリゴンの列。空欄：自動判別</translation>
    </message>
    <message>
        <source>Text encoding of the polygons&apos; attributes; the rows below show it</source>
        <translation>ポリゴンの属性の文字コード。下の行で確かめられます</translation>
    </message>
    <message>
        <source>auto</source>
        <comment>recognized by itself</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>Coordinate reference system as EPSG:n; empty: that of the file</source>
        <translation>座標参照系（EPSG:n）。空欄：ファイルのもの</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>フォルダを開く…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>レイヤ(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>キー(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>文字コード(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>座標系(&amp;S)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダを開く</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <comment>recognized by itself</comment>
        <translation>自動：%1</translation>
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
    <name>clusteratlas::PreviewMap</name>
    <message>
        <source>one row: %1</source>
        <translation>1行：%1</translation>
    </message>
    <message>
        <source>one cluster: %1</source>
        <translation>1クラスター：%1</translation>
    </message>
    <message>
        <source>several: %1</source>
        <translation>複数：%1</translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>なし：%1</translation>
    </message>
    <message>
        <source>not matched: %1</source>
        <translation>未一致：%1</translation>
    </message>
</context>
<context>
    <name>clusteratlas::PrintDialog</name>
    <message>
        <source>Print the atlas</source>
        <translation>アトラスの印刷</translation>
    </message>
    <message>
        <source>What would be wrong on paper</source>
        <translation>紙の上で問題になること</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>レイアウトを元に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Make the layout anew, without what was moved or changed on it by hand</source>
        <translation>手で動かしたり直したりしたところを捨てて、レイアウトを作り直します</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Write a PDF, PNG or SVG file</source>
        <translation>PDF、PNG、SVG のファイルに書き出します</translation>
    </message>
    <message>
        <source>&amp;Open in layout window</source>
        <translation>レイアウト画面で開く(&amp;O)</translation>
    </message>
    <message>
        <source>Add the layout to the project, or bring it up to date, and change it by hand. What you change there stays.</source>
        <translation>レイアウトをプロジェクトに加え（あれば更新し）、手で直せるように開きます。直したところは残ります。</translation>
    </message>
    <message>
        <source>&amp;Save as template…</source>
        <translation>テンプレートとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep this layout with your changes for other projects; it is offered in the list of layouts</source>
        <translation>直したところも含めてこのレイアウトを保存し、ほかのプロジェクトでもレイアウトの一覧から選べるようにします</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The project has no cluster layers. Add them first.</source>
        <translation>プロジェクトにクラスターのレイヤがありません。先に追加してください。</translation>
    </message>
    <message>
        <source>Filled from your template.</source>
        <translation>テンプレートに内容を入れました。</translation>
    </message>
    <message>
        <source>In the project. Changed by hand: %1; that stays.</source>
        <translation>プロジェクトにあります。手で直したもの：%1 件。そのまま残ります。</translation>
    </message>
    <message>
        <source>In the project; it is brought up to date.</source>
        <translation>プロジェクトにあり、最新の内容に更新されます。</translation>
    </message>
    <message>
        <source>Not yet among the layouts of the project.</source>
        <translation>プロジェクトのレイアウトにはまだありません。</translation>
    </message>
    <message>
        <source>Not exported yet. Problems on the page: %1. Mend them in the layout window, or export anyway.</source>
        <translation>まだ書き出していません。ページの問題：%1 件。レイアウト画面で直すか、このまま書き出してください。</translation>
    </message>
    <message>
        <source>&amp;Export anyway…</source>
        <translation>このまま書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Picture (*.png);;Drawing (*.svg)</source>
        <translation>PDF (*.pdf);;画像 (*.png);;図面 (*.svg)</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>書き出しています…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>テンプレートとして保存</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>テンプレートの名前</translation>
    </message>
    <message>
        <source>There is a template “%1”. Replace it?</source>
        <translation>テンプレート「%1」はすでにあります。置き換えますか。</translation>
    </message>
    <message>
        <source>Saved as a template: %1.</source>
        <translation>テンプレートとして保存しました：%1</translation>
    </message>
</context>
<context>
    <name>clusteratlas::PrintForm</name>
    <message>
        <source>What to print: a layout of Cluster Atlas, or a template that you saved from one</source>
        <translation>印刷するもの：Cluster Atlas のレイアウト、またはそこから保存したテンプレート</translation>
    </message>
    <message>
        <source>What the colors of the national map show</source>
        <translation>全国図の色分けが表すもの</translation>
    </message>
    <message>
        <source>Size of the paper; texts and lines grow with it</source>
        <translation>用紙の大きさ。文字や線も用紙に合わせて大きくなります</translation>
    </message>
    <message>
        <source>Only the national map has both; the other layouts have one</source>
        <translation>縦と横を選べるのは全国図だけです。ほかのレイアウトは向きが決まっています</translation>
    </message>
    <message>
        <source>Language of everything on the page. Both gives a layout and a file for each language.</source>
        <translation>ページ全体の言語。「両方」では言語ごとにレイアウトとファイルができます。</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日付(&amp;D)</translation>
    </message>
    <message>
        <source>PDF with map la&amp;yers (GeoPDF)</source>
        <translation>地図のレイヤ付き PDF（GeoPDF）(&amp;Y)</translation>
    </message>
    <message>
        <source>National map</source>
        <translation>全国図</translation>
    </message>
    <message>
        <source>Brochure page</source>
        <translation>実施地域図（パンフレット）</translation>
    </message>
    <message>
        <source>A page for each cluster</source>
        <translation>クラスターごとのページ</translation>
    </message>
    <message>
        <source>A page for each prefecture</source>
        <translation>都道府県ごとのページ</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation>両方（日本語、英語の順）</translation>
    </message>
    <message>
        <source>Print the day of processing under the national map</source>
        <translation>全国図の下に加工した日を印刷します</translation>
    </message>
    <message>
        <source>Layers can be switched on and off in the reader, and coordinates read. Larger, and a file for each page.</source>
        <translation>閲覧ソフトでレイヤの表示を切り替え、座標を読み取れます。ファイルは大きくなり、1 ページごとに分かれます。</translation>
    </message>
    <message>
        <source>The GDAL of this QGIS cannot write such PDF files</source>
        <translation>この QGIS の GDAL はこの形式の PDF を書き出せません</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>レイアウト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>用紙(&amp;P)</translation>
    </message>
    <message>
        <source>O&amp;rientation</source>
        <translation>向き(&amp;R)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>言語(&amp;A)</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>テンプレート：%1</translation>
    </message>
</context>
<context>
    <name>clusteratlas::PrintPreview</name>
    <message>
        <source>Preview; maps appear once they are drawn</source>
        <translation>プレビュー。地図は描き終わると現れます</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>page of pages</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>clusteratlas::SamplePage</name>
    <message>
        <source>Polygons</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>source, encoding, where it is known from</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>; %1 signs are impossible in it</source>
        <translation>；読めない文字が%1個</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>source, why there are no rows</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>clusteratlas::SourceField</name>
    <message>
        <source>Other ways to name a source</source>
        <translation>元データの別の指定方法</translation>
    </message>
</context>
<context>
    <name>clusteratlas::TableGroup</name>
    <message>
        <source>Table</source>
        <translation>表</translation>
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
        <source>The sheet or layer that is read, where the file holds several</source>
        <translation>ファイルに複数あるとき、読み込むシートまたはレイヤ</translation>
    </message>
    <message>
        <source>The row that holds the names of the columns, as a spreadsheet counts</source>
        <translation>列名のある行（表計算ソフトの行番号）</translation>
    </message>
    <message>
        <source>auto</source>
        <comment>recognized by itself</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>Text encoding of the table; the rows below show it</source>
        <translation>表の文字コード。下の行で確かめられます</translation>
    </message>
    <message>
        <source>What a row of the table stands for</source>
        <translation>表の1行が表すもの</translation>
    </message>
    <message>
        <source>Memberships that count</source>
        <translation>対象とする所属</translation>
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
        <source>Paste table</source>
        <translation>表を貼り付け</translation>
    </message>
    <message>
        <source>Take the cells copied in Excel or LibreOffice; they are kept as a file beside the atlas</source>
        <translation>ExcelやLibreOfficeでコピーしたセルを取り込みます。アトラスと同じフォルダにファイルとして保存されます</translation>
    </message>
    <message>
        <source>From brochure text…</source>
        <translation>冊子の本文から…</translation>
    </message>
    <message>
        <source>Read clusters from the text of a brochure, and review what it says</source>
        <translation>冊子の本文からクラスターを読み取り、内容を確認します</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>シート(&amp;H)</translation>
    </message>
    <message>
        <source>Header ro&amp;w</source>
        <translation>見出し行(&amp;W)</translation>
    </message>
    <message>
        <source>Encod&amp;ing</source>
        <translation>文字コード(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行の意味(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>役割(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Prefectures</source>
        <translation>都道府県(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Clusters</source>
        <translation>クラスター(&amp;C)</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no row holds names</comment>
        <translation>なし</translation>
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
        <source>auto: %1</source>
        <comment>recognized by itself</comment>
        <translation>自動：%1</translation>
    </message>
</context>
<context>
    <name>clusteratlas::UnmatchedDelegate</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 (%2 %, %3)</source>
        <comment>suggested prefecture, likeness, reason</comment>
        <translation>%1（%2 %、%3）</translation>
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
        <source>A name would not help here: mend the source</source>
        <translation>名前の対応では直せません。元データを修正してください</translation>
    </message>
    <message>
        <source>holds its name</source>
        <translation>名称を含む</translation>
    </message>
    <message>
        <source>another ending</source>
        <translation>都道府県の別が違う</translation>
    </message>
    <message>
        <source>holds a city of it</source>
        <translation>その市の名を含む</translation>
    </message>
    <message>
        <source>an old name</source>
        <translation>旧名</translation>
    </message>
    <message>
        <source>spelled alike</source>
        <translation>表記が似ている</translation>
    </message>
    <message>
        <source>%1? (%2 %, %3)</source>
        <translation>%1？（%2 %、%3）</translation>
    </message>
    <message>
        <source>Space takes the suggestion, F2 or a double-click lists all prefectures, Delete takes a choice back</source>
        <translation>スペースで候補を採用、F2またはダブルクリックで一覧、Deleteで取り消し</translation>
    </message>
</context>
<context>
    <name>clusteratlas::UnmatchedPage</name>
    <message>
        <source>&amp;Use suggestion</source>
        <translation>候補を採用(&amp;U)</translation>
    </message>
    <message>
        <source>Take the suggestions of the selected rows (Space)</source>
        <translation>選んだ行の候補を採用します（スペース）</translation>
    </message>
    <message>
        <source>Use all a&amp;bove</source>
        <translation>次の類似度以上を採用(&amp;B)</translation>
    </message>
    <message>
        <source>Take every suggestion of at least this likeness</source>
        <translation>この類似度以上の候補をすべて採用します</translation>
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
        <source>&amp;Learn names</source>
        <translation>名前を覚える(&amp;L)</translation>
    </message>
    <message>
        <source>Remember the prefectures chosen above, and join again (Ctrl+Return)</source>
        <translation>上で選んだ都道府県を覚え、もう一度結合します（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Fi&amp;x sheet</source>
        <translation>修正表(&amp;X)</translation>
    </message>
    <message>
        <source>The rows above as a sheet, to be filled in elsewhere and read back</source>
        <translation>上の行を表として保存し、記入後に読み込みます</translation>
    </message>
    <message>
        <source>Save fix sheet…</source>
        <translation>修正表を保存…</translation>
    </message>
    <message>
        <source>Read fix sheet…</source>
        <translation>修正表を読み込む…</translation>
    </message>
    <message>
        <source>Save fix sheet</source>
        <translation>修正表を保存</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.ods *.csv)</source>
        <translation>表 (*.xlsx *.ods *.csv)</translation>
    </message>
    <message>
        <source>%1 rows saved in %2. Fill in the last column and read it back.</source>
        <translation>%1行を%2に保存しました。最後の列に記入して読み込んでください。</translation>
    </message>
    <message>
        <source>Read fix sheet</source>
        <translation>修正表を読み込む</translation>
    </message>
</context>
</TS>
