// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/soughtbar.h"

#include "ui/importing/visibletext.h"
#include "ui/people/castmodel.h"
#include "ui/shell/theme.h"

#include "core/project/lookups.h"

#include <QHBoxLayout>
#include <QLabel>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

SoughtBar::SoughtBar(QWidget *parent) : QWidget(parent), m_kind(new QComboBox(this)), m_scope(new QComboBox(this))
{
    m_kind->setObjectName(u"soughtKind"_s);
    m_scope->setObjectName(u"soughtScope"_s);
    m_kind->setToolTip(tr("Of a hand double only the hand is compared"));
    m_scope->setToolTip(tr("Whose beats tell what skills, certificates and days a double needs"));
    for (const auto &entry : EnumNames<DoubleKind>::entries)
        m_kind->addItem(enumLabel(entry.value), static_cast<int>(entry.value));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(rhythm, rhythm / 2, rhythm, rhythm / 2);
    row->setSpacing(rhythm);
    const auto addBox = [&](const QString &label, QComboBox *box, int share) {
        auto *words = new QLabel(label, this);
        words->setBuddy(box);
        row->addWidget(words);
        row->addWidget(box, share);
        connect(box, &QComboBox::activated, this, &SoughtBar::chosen);
    };
    // However long a sequence's name.
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(12);
    addBox(tr("&Kind of double"), m_kind, 0);
    addBox(tr("&Scope"), m_scope, 2);
    row->addStretch(1);
}

void SoughtBar::refresh(const ProjectData &known)
{
    const MaybeId<Sequence> before = sequence();
    m_scope->clear();
    m_sequences.clear();
    m_scope->addItem(scopeText(known, {}));
    for (const Sequence *each : sequencesInOrder(known)) {
        m_sequences.push_back(each->id);
        m_scope->addItem(visibleText(scopeText(known, each->id)));
        if (before == each->id)
            m_scope->setCurrentIndex(m_scope->count() - 1);
    }
}

DoubleKind SoughtBar::kind() const
{
    return static_cast<DoubleKind>(m_kind->currentData().toInt());
}

MaybeId<Sequence> SoughtBar::sequence() const
{
    const int at = m_scope->currentIndex() - 1;
    return at >= 0 ? MaybeId<Sequence>(m_sequences[static_cast<std::size_t>(at)]) : std::nullopt;
}

}  // namespace stunt
