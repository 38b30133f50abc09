// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace stunt {

// The tabs of an inspector's form, with nothing but them in it.
[[nodiscard]] inline QTabWidget *makeFormTabs(QWidget *form, const QString &name)
{
    auto *tabs = new QTabWidget(form);
    tabs->setObjectName(name);
    tabs->setDocumentMode(true);
    tabs->setUsesScrollButtons(true);
    tabs->tabBar()->setExpanding(false);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tabs);
    return tabs;
}

// Adds a page of widgets, one under another.
inline void addFormTab(QTabWidget *tabs, const QString &title, const QString &toolTip, const QList<QWidget *> &widgets)
{
    auto *page = new QWidget(tabs);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(2 * rhythm, rhythm, 2 * rhythm, 2 * rhythm);
    column->setSpacing(2 * rhythm);
    for (QWidget *widget : widgets)
        column->addWidget(widget);
    column->addStretch();
    tabs->setTabToolTip(tabs->addTab(page, title), toolTip);
}

}  // namespace stunt
