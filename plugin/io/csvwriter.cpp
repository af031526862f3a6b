// SPDX-License-Identifier: GPL-2.0-or-later
#include "csvwriter.h"

#include "core/csvtext.h"
#include "textencoder.h"

#include <QFile>

namespace clusteratlas
{

namespace
{
class CsvFile
{
  public:
    CsvFile( const QString &path, const FeatureTable &table, const CsvDialect &dialect )
      : mFile( path )
      , mTable( table )
      , mDialect( dialect )
      , mEncoder( dialect.encoding )
      , mDelimiter( dialect.delimiter )
    {}

    Result<std::vector<LostCharacter>> write()
    {
      if ( !mEncoder.isOpen() )
        return tl::unexpected( unwritable( mDialect.encoding ) );
      if ( !mFile.open( QIODevice::WriteOnly ) )
        return tl::unexpected( unwritable( mFile.errorString() ) );
      if ( mDialect.hasMark && mDialect.encoding.compare( QLatin1String( "UTF-8" ), Qt::CaseInsensitive ) == 0 )
        mFile.write( "\xEF\xBB\xBF" );
      QStringList names;
      for ( const FieldSchema &column : mTable.columns )
        names << column.name;
      writeRecord( names, 0 );
      qint64 row = 0;
      for ( const FeatureTable::Feature &feature : mTable.features )
      {
        QStringList cells;
        for ( const QVariant &value : feature.values )
          cells << ( mDialect.isForSpreadsheets && value.userType() == QMetaType::QString ? withoutFormula( value.toString() ) : cellText( value ) );
        writeRecord( cells, ++row );
      }
      if ( !mFile.flush() || mFile.error() != QFileDevice::NoError )
        return tl::unexpected( unwritable( mFile.errorString() ) );
      return std::move( mLost );
    }

  private:
    Error unwritable( const QString &detail ) const { return Error { Error::Code::OutputUnwritable, mFile.fileName(), {}, -1, detail }; }

    void writeRecord( const QStringList &cells, qint64 row )
    {
      QStringList lost;
      QByteArray bytes = mEncoder.encode( csvRecord( cells, mDelimiter ), lost );
      if ( !lost.isEmpty() )
        noteLosses( cells, row );
      mFile.write( bytes + mDialect.lineEnd );
    }

    void noteLosses( const QStringList &cells, qint64 row )
    {
      for ( int column = 0; column < cells.size(); ++column )
      {
        QStringList lost;
        (void) mEncoder.encode( cells.at( column ), lost );
        for ( const QString &character : std::as_const( lost ) )
          mLost.push_back( { mTable.name, row, mTable.columns[static_cast<size_t>( column )].name, character } );
      }
    }

    QFile mFile;
    const FeatureTable &mTable;
    const CsvDialect &mDialect;
    TextEncoder mEncoder;
    const QChar mDelimiter;
    std::vector<LostCharacter> mLost;
};
} // namespace

Result<std::vector<LostCharacter>> writeCsv( const QString &path, const FeatureTable &table, const CsvDialect &dialect )
{
  return CsvFile( path, table, dialect ).write();
}

} // namespace clusteratlas
