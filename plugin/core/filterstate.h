// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <array>

namespace clusteratlas
{

//! What clusters are filtered by.
enum class Facet
{
  Programme,       //!< values are ids of programmes
  Field,           //!< ids of fields
  Region,          //!< regions of prefectures, by their Japanese name where they have one
  Prefecture,      //!< codes "01".."47"
  InstitutionType, //!< as in the column "type" of institutions
  Role,            //!< roleId()
  FiscalYear,      //!< "2009"
};

constexpr std::array<Facet, 7> ALL_FACETS { Facet::Programme, Facet::Field, Facet::Region, Facet::Prefecture, Facet::InstitutionType, Facet::Role, Facet::FiscalYear };

//! The key in the JSON: "programmes", "fields", "regions", "prefectures", "institution_types", "roles", "fiscal_years".
[[nodiscard]] QString facetId( Facet facet );

/**
 * The one filter of the atlas: values chosen of each facet. A cluster passes when it has one of the values of every facet that has any
 * chosen (filterindex.h). Knows no dataset: a value may be one that no cluster has.
 */
class FilterState
{
  public:
    //! Sorted, each once.
    [[nodiscard]] const QStringList &values( Facet facet ) const { return mValues[static_cast<size_t>( facet )]; }
    [[nodiscard]] bool has( Facet facet, const QString &value ) const { return values( facet ).contains( value ); }
    [[nodiscard]] bool isEmpty() const;

    //! An empty \a value is none.
    void set( Facet facet, const QString &value, bool chosen = true );
    void clear( Facet facet ) { mValues[static_cast<size_t>( facet )].clear(); }
    void clear() { mValues = {}; }

    friend bool operator==( const FilterState &a, const FilterState &b ) { return a.mValues == b.mValues; }
    friend bool operator!=( const FilterState &a, const FilterState &b ) { return !( a == b ); }

    //! Facets without values are left out.
    [[nodiscard]] QJsonObject toJson() const;
    //! Takes anything and ignores what it does not know.
    [[nodiscard]] static FilterState fromJson( const QJsonObject &json );

  private:
    std::array<QStringList, ALL_FACETS.size()> mValues;
};

} // namespace clusteratlas
