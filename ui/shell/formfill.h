// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>

namespace stunt {

// Makes `content` all of `form`, from its top: an inspector's form is as tall as its fields ask for.
inline void fillFromTop(QWidget *form, QWidget *content)
{
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    column->addStretch(1);
}

}  // namespace stunt
