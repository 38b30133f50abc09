// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/daynote.h"

#include "core/edits/records.h"
#include "core/project/lookups.h"
#include "ui/models/fieldtext.h"
#include "ui/shell/fieldeditor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

DayNote::DayNote(const Workspace &workspace, const QString &whenEmpty, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_whenEmpty(whenEmpty), m_text(new QLabel(this)),
      m_set(new QToolButton(this))
{
    setObjectName(u"dayNote"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_set->setText(tr("Set the shooting call"));
    m_set->setToolTip(tr("Go to the shooting call of the day"));
    m_set->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_set);
    connect(m_set, &QToolButton::clicked, this, &DayNote::setShootingCall);
    connect(&workspace.project, &Project::changed, this, &DayNote::refresh);
    refresh();
}

void DayNote::setDay(MaybeId<ShootDay> day)
{
    m_day = day;
    refresh();
}

void DayNote::refresh()
{
    const ProjectData &known = m_workspace.project.data();
    const ShootDay *day = known.find(m_day);
    if (!day) {
        hide();
        return;
    }
    const auto strips = stripsInOrder(known, day->id);
    const bool timed = day->shootingCall || day->crewCall
                    || std::ranges::any_of(strips, [](const Strip *strip) { return strip->start.has_value(); });
    QStringList words;
    if (strips.empty())
        words.push_back(m_whenEmpty);
    if (!timed)
        words.push_back(tr("No times yet: set the shooting call."));
    m_text->setText(words.join(u' '));
    m_set->setVisible(!timed);
    m_set->setEnabled(!m_workspace.project.isReadOnly());
    setVisible(!words.isEmpty());
}

// The field stands in the inspector; where that is not shown, the time is asked for.
void DayNote::setShootingCall()
{
    const ShootDay *day = m_workspace.project.data().find(m_day);
    if (!day)
        return;
    m_workspace.selection.select(RecordRef(day->id));
    for (FieldEditor *field : window()->findChildren<FieldEditor *>(u"shootingCall"_s)) {
        if (!field->isVisible())
            continue;
        for (QWidget *around = field->parentWidget(); around; around = around->parentWidget())
            if (auto *area = qobject_cast<QScrollArea *>(around))
                area->ensureWidgetVisible(field);
        field->input()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto typed = m_workspace.dialogs.askText(tr("Shooting call"), tr("Time of the first set-up, e.g. 08:00"), {});
    if (!typed)
        return;
    ShootDay changed = *day;
    Result<> done = readField(m_workspace.project.data(), *typed, changed.shootingCall);
    if (done)
        done = change(m_workspace.project, std::move(changed));
    if (!done)
        m_workspace.dialogs.tell(tr("Shooting call"), done.error());
}

}  // namespace stunt
