// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace stunt {

class FindingsModel;

// Paints a finding as its rule, when it would go wrong and its sentence, wrapped to the list's width; a heading as a line.
// The level is told by an icon and its word, never by colour alone.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FindingDelegate(const FindingsModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const FindingsModel &m_model;
};

}  // namespace stunt
