// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importsession.h"

#include <QAbstractTableModel>

namespace stunt {

// The first rows of a roster as they are cut: title lines muted, the header bold.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const ImportSession::Preview &preview);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ImportSession::Preview m_preview;
    int m_columns = 0;
};

}  // namespace stunt
