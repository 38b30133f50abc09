// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/previewmodel.h"

#include "ui/importing/visibletext.h"
#include "ui/shell/theme.h"

#include <QFont>
#include <QGuiApplication>

namespace stunt {

void PreviewModel::setPreview(const ImportSession::Preview &preview)
{
    beginResetModel();
    m_preview = preview;
    m_columns = 0;
    for (const QStringList &row : m_preview.rows)
        m_columns = std::max(m_columns, static_cast<int>(row.size()));
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString text = m_preview.rows[static_cast<std::size_t>(index.row())].value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(text.left(200));
    case Qt::ToolTipRole:
        return visibleText(text.left(1000)).toHtmlEscaped();
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return index.row() == m_preview.headerRow ? QVariant(bold) : QVariant();
    }
    case Qt::ForegroundRole:
        return index.row() < m_preview.headerRow ? QVariant(coloursOf(QGuiApplication::palette()).muted) : QVariant();
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal || static_cast<std::size_t>(section) >= m_preview.lines.size())
        return section + 1;
    const int line = m_preview.lines[static_cast<std::size_t>(section)];
    return section == m_preview.headerRow ? tr("%1 header").arg(line) : QVariant(line);
}

}  // namespace stunt
