// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "io/csvwriter.h"

#include <QDialog>

namespace clusteratlas
{

//! Lists the characters that an encoding cannot hold, before anything is written. Accepted: write all the same.
class LossDialog : public QDialog
{
    Q_OBJECT

  public:
    LossDialog( const std::vector<LostCharacter> &lost, const QString &encoding, QWidget *parent );
};

} // namespace clusteratlas
