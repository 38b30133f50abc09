// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnsmodel.h"
#include "ui/importing/importpages.h"
#include "ui/models/typedcelldelegate.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

ColumnsPage::ColumnsPage(ImportSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new ColumnsModel(this)), m_table(new QTableView(this)),
      m_remembered(new QLabel(this))
{
    m_table->setObjectName(u"importColumns"_s);
    m_table->setAccessibleName(tr("How each column is read"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TypedCellDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    // One click opens the choice, as a box would.
    connect(m_table, &QTableView::clicked, m_table, [table = m_table](const QModelIndex &index) {
        if (index.flags() & Qt::ItemIsEditable)
            table->edit(index);
    });
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    constexpr std::array<int, 4> widths{22, 42, 38, 20};
    for (int column = 0; column < 4; ++column)
        m_table->setColumnWidth(column, fontMetrics().averageCharWidth() * widths[static_cast<std::size_t>(column)]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *intro = new QLabel(tr("Each column is taken as the field its header names. Change it by clicking under "
                                "“Read as”; what is not read as a field is kept in the person's notes."),
                             this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    m_remembered->setTextFormat(Qt::PlainText);
    m_remembered->setWordWrap(true);
    m_remembered->setText(tr("Your choices for a file with these headers were remembered."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(intro);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remembered);
    connect(m_model, &ColumnsModel::changed, this, [this] { m_session.setColumns(m_model->columns()); });
    connect(&session, &ImportSession::fileChanged, this, &ColumnsPage::showColumns);
    showColumns();
}

void ColumnsPage::showColumns()
{
    m_model->setFile(m_session.file());
    m_remembered->setVisible(m_session.isMappingRemembered());
}

}  // namespace stunt
