// SPDX-License-Identifier: GPL-2.0-or-later
#include "membershipreasontext.h"

#include "atlaswording.h"
#include "core/prefecturetable.h"
#include "idwording.h"
#include "ledgertext.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class ReasonText
{
    Q_DECLARE_TR_FUNCTIONS( MembershipReasonText )

  public:
    static QString rule( const QString &id )
    {
      const IdWordings wordings = {
        { "jis_code", tr( "code of JIS X 0401" ) },
        { "jis_number", tr( "code of JIS X 0401 as a number" ) },
        { "iso_3166_2", tr( "code of ISO 3166-2" ) },
        { "code5", tr( "code of a municipality, five digits" ) },
        { "code6", tr( "code of a municipality, six digits" ) },
        { "r_code", tr( "region code of the SSDSE tables" ) },
        { "name_ja", tr( "name (Japanese)" ) },
        { "name_kana", tr( "name (kana)" ) },
        { "name_en", tr( "name (English)" ) },
        { "municipality_name", tr( "municipality that only this prefecture has" ) },
        { "alias", tr( "answered by hand in the recipe" ) },
      };
      for ( const auto &[known, wording] : wordings )
        if ( id == QLatin1String( known ) )
          return wording;
      return reasonText( id );
    }

    static QString outcome( const MembershipReason &reason, const QString &legendEntry )
    {
      if ( reason.leftOut == QLatin1String( "other_role" ) )
        return tr( "not drawn: the atlas shows another role" );
      if ( !reason.leftOut.isEmpty() )
        return tr( "not drawn: %1" ).arg( reasonText( reason.leftOut ) );
      if ( reason.stripeCount > 1 )
        return tr( "legend “%1”, stripe %2 of %3" ).arg( legendEntry, QString::number( reason.stripeRank + 1 ), QString::number( reason.stripeCount ) );
      return tr( "legend “%1”, the whole area" ).arg( legendEntry );
    }

    static QString line( const MembershipReason &reason, const QString &legendEntry, const QString &language )
    {
      QStringList steps { reason.row < 1 ? tr( "seat or campus of %1" ).arg( reason.institution ) : tr( "row %1 of cluster_prefectures: “%2”" ).arg( QString::number( reason.row ), reason.label ) };
      if ( reason.key != reason.label )
        steps << reason.key;
      steps << rule( reason.rule );
      if ( reason.prefecture )
      {
        const PrefectureRecord &record = prefectureRecord( *reason.prefecture );
        steps << reason.prefecture->toString() + QLatin1Char( ' ' ) + ( language == QLatin1String( "en" ) ? record.nameEn : record.nameJa ).toString();
      }
      steps << atlaswording::role( reason.role ).in( language ) << outcome( reason, legendEntry );
      return steps.join( QStringLiteral( " → " ) );
    }
};
} // namespace

QString membershipReasonText( const MembershipReason &reason, const QString &legendEntry, const QString &language )
{
  return ReasonText::line( reason, legendEntry, language );
}

} // namespace clusteratlas
