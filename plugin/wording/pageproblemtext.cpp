// SPDX-License-Identifier: GPL-2.0-or-later
#include "pageproblemtext.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class PageProblemText
{
    Q_DECLARE_TR_FUNCTIONS( PageProblemText )

  public:
    static QString title( PageProblem::Kind kind )
    {
      using Kind = PageProblem::Kind;
      switch ( kind )
      {
        case Kind::MissingGlyphs:
          return tr( "Characters without a font" );
        case Kind::UnsearchableFont:
          return tr( "Text that cannot be searched" );
        case Kind::UnlinkedItem:
          return tr( "Item without a map" );
        case Kind::HiddenLayer:
          return tr( "Legend entry of a hidden layer" );
        case Kind::MissingTheme:
          return tr( "Missing map theme" );
        case Kind::ClippedText:
          return tr( "Clipped text" );
        case Kind::OffThePage:
          return tr( "Item off the page" );
        case Kind::DroppedRows:
          return tr( "Dropped rows" );
        case Kind::RasterEffect:
          return tr( "Effect that flattens the page" );
      }
      Q_UNREACHABLE();
    }

    static QString of( const PageProblem &problem )
    {
      using Kind = PageProblem::Kind;
      switch ( problem.kind )
      {
        case Kind::MissingGlyphs:
          return tr( "“%1”: no installed font has “%2”. Install a Japanese font such as BIZ UDGothic, or change the text." ).arg( problem.item, problem.detail );
        case Kind::UnsearchableFont:
          return tr( "“%1”: a PDF with the font “%2” holds other characters than are seen, and a search for 田 or 日 finds nothing. Choose BIZ UDGothic, VL Gothic or another font." ).arg( problem.item, problem.detail );
        case Kind::UnlinkedItem:
          return tr( "“%1” belongs to no map. Choose one in its properties." ).arg( problem.item );
        case Kind::HiddenLayer:
          return tr( "“%1” explains the layer “%2”, which its map does not draw. Show the layer or take it out of the legend." ).arg( problem.item, problem.detail );
        case Kind::MissingTheme:
          return tr( "“%1” follows the map theme “%2”, which the project does not have. Choose another theme." ).arg( problem.item, problem.detail );
        case Kind::ClippedText:
          return tr( "“%1”: the text is longer than its box. Enlarge the box or shorten the text." ).arg( problem.item );
        case Kind::OffThePage:
          return tr( "“%1” reaches beyond the page. Move or shrink it." ).arg( problem.item );
        case Kind::DroppedRows:
          return tr( "“%1”: %2 rows of the table are not on the page. Enlarge the table or add frames for it." ).arg( problem.item, problem.detail );
        case Kind::RasterEffect:
          return tr( "“%1” has transparency or a blend mode that makes QGIS write a picture instead of lines and text. Set it to opaque and normal." ).arg( problem.item );
      }
      Q_UNREACHABLE();
    }
};
} // namespace

QString pageProblemTitle( PageProblem::Kind kind )
{
  return PageProblemText::title( kind );
}

QString pageProblemText( const PageProblem &problem )
{
  return PageProblemText::of( problem );
}

} // namespace clusteratlas
