// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/dayforms.h"

#include "ui/shell/formfill.h"

#include <QRegularExpression>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualMealMin = 30;

QString say(const char *text)
{
    return QCoreApplication::translate("dayforms", text);
}

}  // namespace

QString mealLines(const ShootDay &day)
{
    QStringList lines;
    for (const Meal &meal : day.meals)
        lines.push_back(say("%1 %2, %3 min").arg(meal.start.toText(), meal.name).arg(meal.minutes));
    return lines.join(u'\n');
}

Result<> readMealLines(const QString &text, ShootDay &day)
{
    static const QRegularExpression form(u"^(\\S+)\\s+(.*?)(?:\\s*,\\s*(\\d{1,3})\\s*\\D*)?$"_s);
    std::vector<Meal> meals;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.simplified();
        if (line.isEmpty())
            continue;
        const auto match = form.match(line);
        if (!match.hasMatch())
            return refused(say("“%1” is not a meal. Write a time and its name, like “13:00 Lunch, 45 min”.").arg(line));
        const auto time = readTime(match.captured(1));
        if (!time)
            return time.error();
        const int minutes = match.captured(3).isEmpty() ? usualMealMin : match.captured(3).toInt();
        meals.push_back({.name = match.captured(2), .start = *time, .minutes = minutes});
    }
    day.meals = std::move(meals);
    return {};
}

QString noteLines(const ShootDay &day)
{
    QStringList lines;
    for (const DepartmentNote &note : day.departmentNotes)
        lines.push_back(u"%1: %2"_s.arg(note.department, QString(note.text).replace(u'\n', u' ')));
    return lines.join(u'\n');
}

Result<> readNoteLines(const QString &text, ShootDay &day)
{
    std::vector<DepartmentNote> notes;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            return refused(
                say("“%1” names no department. Write it before a colon, like “Stunts: pads on set”.").arg(line));
        notes.push_back({.department = line.left(colon).trimmed(), .text = line.mid(colon + 1).trimmed()});
    }
    day.departmentNotes = std::move(notes);
    return {};
}

DayForm::DayForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_workspace(workspace), m_form(new FieldForm(this)), m_record(workspace, m_form)
{
    m_record.add(&ShootDay::date);
    m_record.add(&ShootDay::unit);
    m_record.add(&ShootDay::number, {}, tr("counted"));
    m_record.add(&ShootDay::ofTotal, {}, tr("counted"));
    addTimes();
    addPlaces();
    addSafety();
    m_form->addSection(tr("On the sheet"));
    addLines(fieldLabel(fieldOf(&ShootDay::departmentNotes)), &noteLines, &readNoteLines);
    m_record.add(&ShootDay::scriptColour);
    m_record.add(&ShootDay::scheduleColour);
    m_record.addLines(&ShootDay::notes);
    fillFromTop(this, m_form);
}

void DayForm::addTimes()
{
    m_form->addSection(tr("Times"));
    m_record.add(&ShootDay::crewCall, {}, tr("e.g. %1").arg(u"07:00"_s));
    m_record.add(&ShootDay::shootingCall, {}, tr("e.g. %1").arg(u"08:00"_s))->setObjectName(u"shootingCall"_s);
    addLines(tr("Meals, one a line"), &mealLines, &readMealLines);
    m_record.add(&ShootDay::wrap, {}, tr("e.g. %1").arg(u"19:00"_s));
}

void DayForm::addPlaces()
{
    m_form->addSection(tr("Place"));
    m_record.add(&ShootDay::location);
    m_record.add(&ShootDay::zone);
    m_record.add(&ShootDay::weather);
    m_record.addLines(&ShootDay::basecamp);
    m_record.addLines(&ShootDay::parking);
}

void DayForm::addSafety()
{
    m_form->addSection(tr("Safety"));
    m_record.add(&ShootDay::abortWord);
    m_record.add(&ShootDay::briefingTime, {}, tr("e.g. %1").arg(u"07:45"_s));
    m_record.add(&ShootDay::briefingPlace);
    m_record.addLines(&ShootDay::channels);
}

void DayForm::addLines(const QString &label, QString (*text)(const ShootDay &), Read read)
{
    auto *field = new LinesField(m_form);
    field->setCommit([this, read](const QString &typed) -> Result<> {
        const ShootDay *day = m_record.record();
        if (!day)
            return refused(tr("This shoot day was removed meanwhile."));
        ShootDay changed = *day;
        if (const auto done = read(typed, changed); !done)
            return done;
        return change(m_workspace.project, std::move(changed));
    });
    m_form->addWideField(label, field);
    m_lines.push_back({field, text});
}

void DayForm::showLines()
{
    if (const ShootDay *day = m_record.record())
        for (const Lines &lines : m_lines)
            lines.field->showValue(lines.text(*day));
}

void DayForm::showRecord(const RecordRef &ref)
{
    const auto *id = std::get_if<Id<ShootDay>>(&ref);
    if (!id)
        return;
    if (m_record.id() && *m_record.id() != *id) {
        for (const Lines &lines : m_lines) {
            if (m_record.record() && !lines.field->commitTyped())
                m_workspace.dialogs.inform(tr("Not saved"), lines.field->refusal());
            lines.field->revert();
        }
    }
    m_record.show(*id);
    showLines();
}

StripForm::StripForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_record(workspace, m_form)
{
    m_record.add(&Strip::title);
    m_record.add(&Strip::start, {}, tr("follows the strip before"));
    m_record.add(&Strip::minutes, {}, tr("estimated from the beats"));
    m_record.add(&Strip::location);
    fillFromTop(this, m_form);
}

void StripForm::showRecord(const RecordRef &ref)
{
    if (const auto *id = std::get_if<Id<Strip>>(&ref))
        m_record.show(*id);
}

CoverForm::CoverForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_record(workspace, m_form)
{
    m_record.add(&Cover::kind);
    m_record.add(&Cover::needed);
    m_record.add(&Cover::person);
    m_record.add(&Cover::name, tr("Name or company"));
    m_record.add(&Cover::contact);
    m_record.add(&Cover::channel);
    m_record.add(&Cover::from);
    m_record.add(&Cover::to);
    m_record.addLines(&Cover::notes);
    fillFromTop(this, m_form);
}

void CoverForm::showRecord(const RecordRef &ref)
{
    if (const auto *id = std::get_if<Id<Cover>>(&ref))
        m_record.show(*id);
}

CrewCallForm::CrewCallForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_record(workspace, m_form)
{
    m_record.add(&CrewCall::department);
    m_record.add(&CrewCall::title);
    m_record.add(&CrewCall::person);
    m_record.add(&CrewCall::name);
    m_record.add(&CrewCall::contact);
    m_record.add(&CrewCall::call, {}, tr("at the crew call"));
    m_record.addLines(&CrewCall::notes);
    fillFromTop(this, m_form);
}

void CrewCallForm::showRecord(const RecordRef &ref)
{
    if (const auto *id = std::get_if<Id<CrewCall>>(&ref))
        m_record.show(*id);
}

}  // namespace stunt
