// SPDX-License-Identifier: GPL-2.0-or-later
#include "clusterfunctions.h"

#include <QCoreApplication>
#include <QMutex>
#include <array>
#include <qgsexpression.h>
#include <qgsexpressionfunction.h>

namespace clusteratlas
{

namespace
{
class FunctionText
{
    Q_DECLARE_TR_FUNCTIONS( FunctionText )

  public:
    static QString clusterCount()
    {
      return tr( "How many clusters a prefecture has in the atlas of this project, 0 when it has none." );
    }
    static QString clusterNames()
    {
      return tr( "The names of the clusters of a prefecture as one text, in the language asked for, or else in that of the atlas." );
    }
    static QString clustersOf() { return tr( "The ids of the clusters of a prefecture, as an array in the order of the table." ); }
    static QString prefecturesOf() { return tr( "The codes (JIS X 0401, “01” to “47”) of the prefectures of a cluster, as an array." ); }
    static QString code() { return tr( "code or name of a prefecture in any common spelling: '01', 1, 'JP-01', '北海道', 'Hokkaido'" ); }
    static QString language() { return tr( "optional: 'ja' or 'en'" ); }
    static QString cluster() { return tr( "id of a cluster, such as 'K07'" ); }
    static QString null() { return tr( "NULL when it is unknown, or the project has no atlas." ); }
    static QString arguments() { return tr( "Arguments" ); }
    static QString examples() { return tr( "Examples" ); }
};

//! What the functions answer from. Rendering threads read while the main thread writes.
class Snapshot
{
  public:
    static Snapshot &instance()
    {
      static Snapshot sSnapshot;
      return sSnapshot;
    }

    void set( std::shared_ptr<const ClusterPlaces> places, const QString &language )
    {
      const QMutexLocker locker( &mMutex );
      mPlaces = std::move( places );
      mLanguage = language;
    }

    std::pair<std::shared_ptr<const ClusterPlaces>, QString> get() const
    {
      const QMutexLocker locker( &mMutex );
      return { mPlaces, mLanguage };
    }

  private:
    mutable QMutex mMutex;
    std::shared_ptr<const ClusterPlaces> mPlaces;
    QString mLanguage;
};

using Answer = QVariant ( * )( const ClusterPlaces &places, const QVariantList &values, const QString &language );
using Parameters = QgsExpressionFunction::ParameterList;

QVariant countClusters( const ClusterPlaces &places, const QVariantList &values, const QString & )
{
  const std::optional<QStringList> clusters = places.clustersOf( values.at( 0 ).toString() );
  return clusters ? QVariant( clusters->size() ) : QVariant();
}

QVariant nameClusters( const ClusterPlaces &places, const QVariantList &values, const QString &language )
{
  const QString asked = values.at( 1 ).toString();
  const QString wanted = asked.isEmpty() ? language : asked.toLower();
  if ( wanted != QLatin1String( "ja" ) && wanted != QLatin1String( "en" ) )
    return QVariant();
  const std::optional<QStringList> names = places.namesOf( values.at( 0 ).toString(), wanted );
  return names ? QVariant( names->join( wanted == QLatin1String( "ja" ) ? QStringLiteral( "、" ) : QStringLiteral( "; " ) ) ) : QVariant();
}

//! A list whose elements are QVariants, as QGIS's own array functions make.
QVariant array( const std::optional<QStringList> &texts )
{
  if ( !texts )
    return QVariant();
  QVariantList list;
  for ( const QString &text : *texts )
    list << text;
  return list;
}

QVariant listClusters( const ClusterPlaces &places, const QVariantList &values, const QString & )
{
  return array( places.clustersOf( values.at( 0 ).toString() ) );
}

QVariant listPrefectures( const ClusterPlaces &places, const QVariantList &values, const QString & )
{
  return array( places.prefecturesOf( values.at( 0 ).toString() ) );
}

QString help( const QString &name, const QString &about, const QList<std::pair<QString, QString>> &arguments, const QList<std::pair<QString, QString>> &examples )
{
  QString html = QStringLiteral( "<h3>%1</h3><p>%2 %3</p><h4>%4</h4><table>" ).arg( name, about.toHtmlEscaped(), FunctionText::null().toHtmlEscaped(), FunctionText::arguments().toHtmlEscaped() );
  for ( const auto &[argument, meaning] : arguments )
    html += QStringLiteral( "<tr><td><code>%1</code>&nbsp;&nbsp;</td><td>%2</td></tr>" ).arg( argument, meaning.toHtmlEscaped() );
  html += QStringLiteral( "</table><h4>%1</h4><ul>" ).arg( FunctionText::examples().toHtmlEscaped() );
  for ( const auto &[call, value] : examples )
    html += QStringLiteral( "<li><code>%1 → %2</code></li>" ).arg( call.toHtmlEscaped(), value.toHtmlEscaped() );
  return html + QStringLiteral( "</ul>" );
}

class ClusterFunction final : public QgsExpressionFunction
{
  public:
    ClusterFunction( const QString &name, const Parameters &parameters, const QString &help, Answer answer )
      : QgsExpressionFunction( name, parameters, QStringLiteral( "Cluster Atlas" ), help )
      , mAnswer( answer )
    {}

    QVariant func( const QVariantList &values, const QgsExpressionContext *, QgsExpression *, const QgsExpressionNodeFunction * ) override
    {
      const auto [places, language] = Snapshot::instance().get();
      return places ? mAnswer( *places, values, language ) : QVariant();
    }

    //! Never: the atlas may change while an expression stays prepared.
    bool isStatic( const QgsExpressionNodeFunction *, QgsExpression *, const QgsExpressionContext * ) const override { return false; }

  private:
    const Answer mAnswer;
};

//! Made once and kept until the process ends: a thread may be in one of them while it is unregistered.
std::array<ClusterFunction, 4> &functions()
{
  using T = FunctionText;
  const auto text = []( const char *latin1 ) { return QString::fromLatin1( latin1 ); };
  const Parameters code { Parameters::value_type( text( "code" ) ) };
  const Parameters codeAndLanguage { Parameters::value_type( text( "code" ) ), Parameters::value_type( text( "lang" ), true, QString( QLatin1String( "" ) ) ) };
  const Parameters cluster { Parameters::value_type( text( "cluster" ) ) };
  const auto named = [&text]( const char *name, const QString &meaning ) { return std::make_pair( text( name ), meaning ); };
  static std::array<ClusterFunction, 4> sFunctions = {
    ClusterFunction( text( "cluster_count" ), code, help( text( "cluster_count" ), T::clusterCount(), { named( "code", T::code() ) }, { { text( "cluster_count('01')" ), text( "2" ) }, { text( "cluster_count(\"pref_code\") > 0" ), text( "true" ) } } ), countClusters ),
    ClusterFunction( text( "cluster_names" ), codeAndLanguage, help( text( "cluster_names" ), T::clusterNames(), { named( "code", T::code() ), named( "lang", T::language() ) }, { { QStringLiteral( "cluster_names('宮城県', 'en')" ), text( "'Sendai Cluster (Advanced Preventive Health Society)'" ) } } ), nameClusters ),
    ClusterFunction( text( "clusters_of" ), code, help( text( "clusters_of" ), T::clustersOf(), { named( "code", T::code() ) }, { { text( "clusters_of('Hokkaido')" ), text( "['K01', 'K10']" ) }, { text( "array_contains(clusters_of(\"pref_code\"), 'K02')" ), text( "true" ) } } ), listClusters ),
    ClusterFunction( text( "prefectures_of" ), cluster, help( text( "prefectures_of" ), T::prefecturesOf(), { named( "cluster", T::cluster() ) }, { { text( "prefectures_of('K02')" ), text( "['04']" ) } } ), listPrefectures )
  };
  return sFunctions;
}
} // namespace

ClusterFunctions::ClusterFunctions()
{
  for ( ClusterFunction &function : functions() )
    if ( QgsExpression::registerFunction( &function ) )
      mRegistered << function.name();
}

ClusterFunctions::~ClusterFunctions()
{
  if ( !mRegistered.isEmpty() )
    setPlaces( nullptr, QString() );
  for ( const QString &name : std::as_const( mRegistered ) )
    QgsExpression::unregisterFunction( name );
}

void ClusterFunctions::setPlaces( std::shared_ptr<const ClusterPlaces> places, const QString &language )
{
  Snapshot::instance().set( std::move( places ), language );
}

} // namespace clusteratlas
