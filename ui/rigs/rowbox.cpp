// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/rowbox.h"

#include "ui/people/persontab.h"
#include "ui/rigs/stilltable.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 10;

QString capitalised(QString name)
{
    name[0] = name[0].toUpper();
    return name;
}

}  // namespace

RowBox::RowBox(const Words &words, QWidget *parent)
    : QWidget(parent), m_words(words), m_column(new QVBoxLayout(this)), m_buttons(new QHBoxLayout),
      m_add(new QPushButton(icon(u"plus"_s), {}, this)), m_remove(new QPushButton(icon(u"trash-2"_s), {}, this))
{
    // What room is left in a tab belongs beneath the box, not around its heading.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(rhythm / 2);
    auto *heading = new QLabel(words.title, this);
    heading->setTextFormat(Qt::PlainText);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_column->addWidget(heading);
    m_add->setObjectName(u"add"_s + capitalised(words.name));
    m_add->setToolTip(words.add);
    m_add->setAccessibleName(words.add);
    m_remove->setObjectName(u"remove"_s + capitalised(words.name));
    m_remove->setToolTip(words.remove);
    m_remove->setAccessibleName(words.remove);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_add);
    m_buttons->addWidget(m_remove);
    m_column->addLayout(m_buttons);
}

void RowBox::addInputs(const QList<QWidget *> &inputs)
{
    for (qsizetype i = 0; i < inputs.size(); ++i)
        m_buttons->insertWidget(static_cast<int>(i), inputs[i], i + 1 == inputs.size() ? 1 : 0);
}

void RowBox::setTable(QTableView *table)
{
    m_table = table;
    table->setObjectName(m_words.name);
    table->setAccessibleName(m_words.title);
    m_column->insertWidget(1, table);
    keepStill(table);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowBox::updateRemove);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &RowBox::updateRemove);
    connect(table->model(), &QAbstractItemModel::rowsRemoved, this, &RowBox::updateRemove);
}

void RowBox::refit(bool writable)
{
    m_writable = writable;
    m_add->setEnabled(writable);
    fitRows(m_table, mostRows);
    // The bar that scrolls the columns must not cover the last row.
    m_table->setFixedHeight(m_table->height() + m_table->horizontalScrollBar()->sizeHint().height());
    updateRemove();
}

void RowBox::updateRemove()
{
    m_remove->setEnabled(m_writable && m_table->selectionModel()->hasSelection());
}

}  // namespace stunt
