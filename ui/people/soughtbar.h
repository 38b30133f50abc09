// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include <QComboBox>

namespace stunt {

// What kind of double is looked for, and whether for the whole production or for one sequence.
class SoughtBar : public QWidget
{
    Q_OBJECT

public:
    explicit SoughtBar(QWidget *parent = nullptr);

    // Offers the sequences there are; one that is gone gives way to the whole production.
    void refresh(const ProjectData &known);
    [[nodiscard]] DoubleKind kind() const;
    // Empty: the whole production.
    [[nodiscard]] MaybeId<Sequence> sequence() const;

signals:
    // By whoever sits in front of it.
    void chosen();

private:
    QComboBox *m_kind;
    QComboBox *m_scope;
    std::vector<Id<Sequence>> m_sequences;
};

}  // namespace stunt
