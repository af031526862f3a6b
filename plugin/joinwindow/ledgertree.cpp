// SPDX-License-Identifier: GPL-2.0-or-later
#include "ledgertree.h"

#include "joinfactstext.h"

#include <QApplication>
#include <QHeaderView>
#include <QStyle>
#include <QTreeWidget>

namespace clusteratlas
{

namespace
{
constexpr int NAME = 0, VALUE = 1;

void addLine( QTreeWidgetItem *heading, const FactLine &line )
{
  auto *item = new QTreeWidgetItem( heading );
  const QString name = line.name.trimmed();
  item->setText( NAME, name );
  item->setText( VALUE, line.value );
  item->setToolTip( NAME, ( line.value.isEmpty() ? name : line.value ).toHtmlEscaped() );
  item->setToolTip( VALUE, line.value.toHtmlEscaped() );
  item->setFirstColumnSpanned( line.value.isEmpty() );
  if ( line.isLoss )
    item->setIcon( VALUE, QApplication::style()->standardIcon( QStyle::SP_MessageBoxWarning ) );
}
} // namespace

void setUpLedger( QTreeWidget &tree )
{
  tree.setColumnCount( 2 );
  tree.setHeaderHidden( true );
  tree.setUniformRowHeights( true );
  tree.header()->setSectionResizeMode( NAME, QHeaderView::ResizeToContents );
  tree.header()->setStretchLastSection( true );
}

void showLedger( QTreeWidget &tree, const PreparedAtlas &atlas )
{
  tree.clear();
  const std::vector<FactSection> sections = factSections( atlas );
  for ( const FactSection &section : sections )
  {
    auto *heading = new QTreeWidgetItem( &tree );
    heading->setText( NAME, section.heading );
    heading->setFirstColumnSpanned( true );
    QFont bold = tree.font();
    bold.setBold( true );
    heading->setFont( NAME, bold );
    for ( const FactLine &line : section.lines )
      addLine( heading, line );
    heading->setExpanded( &section != &sections.back() );
  }
}

} // namespace clusteratlas
