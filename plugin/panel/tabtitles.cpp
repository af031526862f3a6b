// SPDX-License-Identifier: GPL-2.0-or-later
#include "tabtitles.h"

#include <QEvent>
#include <QProxyStyle>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <numeric>

namespace clusteratlas
{

namespace
{
//! Tabs with as little beside their titles as a dock can spare.
class NarrowTabs : public QProxyStyle
{
  public:
    int pixelMetric( PixelMetric metric, const QStyleOption *option, const QWidget *widget ) const override
    {
      const int usual = QProxyStyle::pixelMetric( metric, option, widget );
      return metric == PM_TabBarTabHSpace ? std::min( usual, ( fontWidth( widget ) * 3 ) / 2 ) : usual;
    }

  private:
    //! Of a digit, which grows with the screen's resolution.
    static int fontWidth( const QWidget *widget ) { return widget ? widget->fontMetrics().horizontalAdvance( QLatin1Char( '0' ) ) : 8; }
};

//! The most that each may take of \a room so that all have their width or an equal share.
int levelFor( std::vector<int> widths, int room )
{
  std::sort( widths.begin(), widths.end() );
  int level = 0;
  for ( size_t place = 0; place < widths.size(); ++place )
  {
    level = room / static_cast<int>( widths.size() - place );
    if ( widths[place] >= level )
      return level;
    room -= widths[place];
  }
  return level;
}

//! As much of \a title as \a room holds, at least its first letter; with "…" only where that leaves more than it takes.
QString shortened( const QString &title, const QFontMetrics &metrics, int room )
{
  const QString ellipsis( QChar( 0x2026 ) );
  if ( metrics.horizontalAdvance( title ) <= room )
    return title;
  const bool roomy = room >= 5 * metrics.horizontalAdvance( ellipsis );
  QString text = title;
  while ( text.size() > 1 && metrics.horizontalAdvance( roomy ? text + ellipsis : text ) > room )
    text.chop( 1 );
  return roomy ? text + ellipsis : text;
}
} // namespace

TabTitles::TabTitles( QTabWidget &tabs )
  : QObject( &tabs )
  , mTabs( tabs )
{
  auto *style = new NarrowTabs;
  style->setParent( this );
  mTabs.tabBar()->setStyle( style );
  mTabs.installEventFilter( this );
  connect( &mTabs, &QTabWidget::currentChanged, this, [this] { fit(); } );
}

void TabTitles::set( const QStringList &titles )
{
  mTitles = titles;
  for ( int tab = 0; tab < mTitles.size(); ++tab )
  {
    mTabs.setTabToolTip( tab, mTitles[tab] );
    mTabs.tabBar()->setAccessibleTabName( tab, mTitles[tab] );
  }
  fit();
}

void TabTitles::fit()
{
  if ( mTitles.size() != mTabs.count() || mTitles.isEmpty() )
    return;
  const QTabBar &bar = *mTabs.tabBar();
  const QFontMetrics metrics( bar.font() );
  const int padding = bar.style()->pixelMetric( QStyle::PM_TabBarTabHSpace, nullptr, &bar );
  std::vector<int> widths;
  for ( const QString &title : std::as_const( mTitles ) )
    widths.push_back( metrics.size( Qt::TextShowMnemonic, title ).width() );
  const size_t current = static_cast<size_t>( std::max( 0, mTabs.currentIndex() ) );
  const int room = mTabs.width() - padding * mTabs.count();
  std::vector<int> others = widths;
  others.erase( others.begin() + static_cast<std::ptrdiff_t>( current ) );
  const int currentWidth = std::min( widths[current], room / 2 );
  const int level = levelFor( others, room - currentWidth );
  int spare = 0; // what those before did not use
  for ( size_t tab = 0; tab < widths.size(); ++tab )
  {
    const int most = tab == current ? std::max( currentWidth, room - std::accumulate( others.begin(), others.end(), 0 ) ) : level + spare;
    const QString text = shortened( mTitles[static_cast<int>( tab )], metrics, most );
    if ( tab != current && widths[tab] > level )
      spare = std::max( 0, most - metrics.horizontalAdvance( text ) );
    mTabs.setTabText( static_cast<int>( tab ), text );
  }
}

bool TabTitles::eventFilter( QObject *watched, QEvent *event )
{
  if ( event->type() == QEvent::Resize || event->type() == QEvent::FontChange )
    fit();
  return QObject::eventFilter( watched, event );
}

} // namespace clusteratlas
