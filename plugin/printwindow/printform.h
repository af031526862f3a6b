// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "layouts/layouttemplates.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace clusteratlas
{

//! What is to be printed, chosen.
class PrintForm : public QWidget
{
    Q_OBJECT

  public:
    //! \a language, "ja" or "en", is chosen first.
    PrintForm( const QString &language, QWidget *parent );

    //! A request for each language chosen, Japanese first.
    std::vector<PrintRequest> requests() const;
    //! The template chosen, or null.
    const LayoutTemplate *chosenTemplate() const;
    bool isGeoPdf() const;

    //! Offers \a templates below the layouts; what was chosen stays chosen where it is still there.
    void setTemplates( std::vector<LayoutTemplate> templates );

  signals:
    void changed();

  private:
    PrintRequest::Layout layout() const;
    void onLayoutChosen();
    void enableFields();

    QComboBox *mLayout;
    QComboBox *mTheme;
    QComboBox *mPaper;
    QComboBox *mOrientation;
    QComboBox *mLanguage;
    QCheckBox *mHasDate;
    QDateEdit *mDate;
    QCheckBox *mGeoPdf;
    std::vector<LayoutTemplate> mTemplates;
    bool mIsSetting = false;
};

} // namespace clusteratlas
