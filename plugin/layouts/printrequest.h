// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace clusteratlas
{

//! A page, or a set of them, that can be printed of an atlas.
struct PrintRequest
{
    enum class Layout
    {
      Brochure,
      National,
      ClusterPages,
      PrefecturePages,
    };

    Layout layout = Layout::National;
    QString theme = QStringLiteral( "programme" ); //!< one of atlasThemes(), of the national page
    QString paper = QStringLiteral( "A4" );        //!< or "A3"
    bool isPortrait = false;                       //!< of the national page; the others have one orientation
    QString language = QStringLiteral( "ja" );     //!< or "en"
    QDate date = {};                               //!< of processing, of the national page; invalid: none is printed, so that the same input gives the same page
};

//! The map theme of a project in the language of \a request that its national page follows.
QString themeName( const PrintRequest &request );

/**
 * What stays the same for all states of one page in a project, such as "national/programme/A4/landscape". Pages in the language of their project have no
 * language in it, so that they follow the project to another one; \a isOther adds it.
 */
QString pageId( const PrintRequest &request, bool isOther );

//! The request behind \a pageId, whose language is empty when it is that of the project. Nothing when no page has that id.
bool requestOf( const QString &pageId, PrintRequest &request );

//! The paper a layout is designed for.
QString usualPaper( PrintRequest::Layout layout );

} // namespace clusteratlas
