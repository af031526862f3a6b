// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>

class QSpinBox;

namespace clusteratlas
{

//! Asks how wide a picture shall be, and how fine.
class PictureDialog final : public QDialog
{
    Q_OBJECT

  public:
    explicit PictureDialog( bool hasResolution, QWidget *parent );

    //! In pixels at 96 dpi.
    [[nodiscard]] int width() const;
    [[nodiscard]] int dpi() const;

  private:
    QSpinBox *mWidth = nullptr; //!< millimetres
    QSpinBox *mDpi = nullptr;
};

} // namespace clusteratlas
