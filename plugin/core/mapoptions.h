// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "role.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace clusteratlas
{

//! What the user wants to see on the map: a plain value, kept with the project.
struct MapOptions
{
    QString theme = QStringLiteral( "programme" ); //!< one of mapThemeIds()
    RoleFilter reading;                            //!< of where a cluster is
    QString indicator;                             //!< id of an IndicatorSeries; empty: the first
    QString secondIndicator;                       //!< of the theme "bivariate"; empty: the second
    QString method = QStringLiteral( "Jenks" );    //!< id of a QgsClassificationMethod
    int classes = 5;                               //!< 2 to 9
    QString palette = QStringLiteral( "blues" );   //!< one of sequentialPalettes()
    bool sharesLimits = false;                     //!< indicators of one unit have the same classes
    bool curvedLinks = true;
    bool tileGrid = false;
    bool insets = false;
    QString labels; //!< "ja", "en", "both" or "none"; empty: the language of the content

    /**
     * The limits of classes that were shown or set, ascending, at least two, by limitsKey(): while they stand here they are used, whatever the
     * theme and the language. Cleared for a key when method or number of classes change.
     */
    std::map<QString, std::vector<double>> limits = {};
};

//! "programme", "field", "count", "institutions", "readings", "indicator", "bivariate".
[[nodiscard]] QStringList mapThemeIds();

//! Under which limits are kept: the indicator, whose years then share them, or its \a unit when \a shared and it has one.
[[nodiscard]] QString limitsKey( const QString &indicator, const QString &unit, bool shared );

[[nodiscard]] QJsonObject toJson( const MapOptions &options );

//! Takes anything; what is missing, of another kind or out of range is as in a new MapOptions.
[[nodiscard]] MapOptions mapOptionsFromJson( const QJsonObject &json );

//! "1; 2.5; 10" or with line breaks as ascending numbers; nothing when fewer than two are numbers or one is none.
[[nodiscard]] std::vector<double> limitsFromText( const QString &text );
[[nodiscard]] QString textOfLimits( const std::vector<double> &limits );

} // namespace clusteratlas
