// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/storyforms.h"

#include "ui/clips/attachmentlist.h"
#include "ui/models/fieldtext.h"
#include "ui/shell/formfill.h"

#include <QVBoxLayout>
#include <cmath>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class T>
void showIn(RecordForm<T> &form, const RecordRef &ref)
{
    if (const auto *id = std::get_if<Id<T>>(&ref))
        form.show(*id);
}

// Degrees with up to six decimals, as maps give them.
QString degreesText(const std::optional<double> &degrees)
{
    return degrees ? QString::number(*degrees, 'g', 9) : QString();
}

Result<> readDegrees(const QString &typed, double limit, std::optional<double> &degrees)
{
    const QString plain = typed.trimmed();
    if (plain.isEmpty()) {
        degrees.reset();
        return {};
    }
    bool ok = false;
    double value = plain.toDouble(&ok);
    if (!ok)
        value = QLocale().toDouble(plain, &ok);
    if (!ok || !std::isfinite(value) || std::abs(value) > limit)
        return refused(
            QCoreApplication::translate("storyforms", "“%1” is not a number of degrees from −%2 to %2, like 52.5219.")
                .arg(plain)
                .arg(limit));
    degrees = value;
    return {};
}

RecordForm<Location>::Custom degreesField(const QString &label, std::optional<double> Location::*member, double limit)
{
    RecordForm<Location>::Custom custom;
    custom.label = label;
    custom.text = [member](const ProjectData &, const Location &place) { return degreesText(place.*member); };
    custom.set = [member, limit](Project &project, const Location &place, const QString &typed) -> Result<> {
        Location changed = place;
        if (const auto read = readDegrees(typed, limit, changed.*member); !read)
            return read;
        return change(project, std::move(changed));
    };
    return custom;
}

}  // namespace

SequenceForm::SequenceForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_record(workspace, m_form),
      m_files(new AttachmentList(workspace, tr("Files of the sequence"), m_form))
{
    m_record.add(&Sequence::code);
    m_record.add(&Sequence::title);
    m_record.add(&Sequence::longTake);
    RecordForm<Sequence>::Custom target;
    target.label = fieldLabel(fieldOf(&Sequence::targetMs));
    target.example = u"2:30"_s;
    target.text = [](const ProjectData &, const Sequence &sequence) {
        return sequence.targetMs ? runningTimeText(*sequence.targetMs) : QString();
    };
    target.set = [](Project &project, const Sequence &sequence, const QString &typed) -> Result<> {
        Sequence changed = sequence;
        changed.targetMs.reset();
        if (!typed.trimmed().isEmpty()) {
            const auto read = readRunningTime(typed);
            if (!read)
                return read.error();
            changed.targetMs = *read;
        }
        return change(project, std::move(changed));
    };
    m_record.addCustom(std::move(target));
    m_record.addLines(&Sequence::notes);
    m_form->addWidget(m_files);
    fillFromTop(this, m_form);
}

void SequenceForm::showRecord(const RecordRef &ref)
{
    showIn(m_record, ref);
    m_files->showOwner(ref);
}

SceneForm::SceneForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_record(workspace, m_form)
{
    m_record.add(&Scene::number);
    m_record.add(&Scene::intExt);
    m_record.add(&Scene::set);
    m_record.add(&Scene::dayPart);
    m_record.add(&Scene::scriptDay);
    RecordForm<Scene>::Custom pages;
    pages.label = fieldLabel(fieldOf(&Scene::pagesEighths));
    pages.example = u"1 3/8"_s;
    pages.text = [](const ProjectData &, const Scene &scene) { return pagesText(scene.pagesEighths); };
    pages.set = [](Project &project, const Scene &scene, const QString &typed) -> Result<> {
        const auto read = readPages(typed);
        if (!read)
            return read.error();
        Scene changed = scene;
        changed.pagesEighths = *read;
        return change(project, std::move(changed));
    };
    m_record.addCustom(std::move(pages));
    m_record.add(&Scene::location);
    m_record.add(&Scene::draft);
    m_record.add(&Scene::omitted);
    m_record.addLines(&Scene::synopsis);
    m_record.addLines(&Scene::notes);
    fillFromTop(this, m_form);
}

void SceneForm::showRecord(const RecordRef &ref)
{
    showIn(m_record, ref);
}

LocationForm::LocationForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_record(workspace, m_form)
{
    addPlace();
    addHospital();
    m_record.addLines(&Location::notes);
    fillFromTop(this, m_form);
}

void LocationForm::addPlace()
{
    m_record.add(&Location::name);
    m_record.addLines(&Location::address);
    m_record.addCustom(degreesField(fieldLabel(fieldOf(&Location::latitude)), &Location::latitude, 90));
    m_record.addCustom(degreesField(fieldLabel(fieldOf(&Location::longitude)), &Location::longitude, 180));
    m_record.add(&Location::timeZone, {}, u"Europe/Berlin"_s);
    m_record.add(&Location::mapLink);
    m_record.addLines(&Location::parking);
}

void LocationForm::addHospital()
{
    m_form->addSection(tr("Nearest hospital"));
    m_record.add(&Location::hospitalName, tr("Name"));
    m_record.addLines(&Location::hospitalAddress, tr("Address"));
    m_record.add(&Location::hospitalPhone, tr("Phone"));
    m_record.add(&Location::hospitalMin, tr("Minutes by road"));
    m_record.add(&Location::hospitalTrauma);
    m_form->addSection(tr("Ambulance"));
    m_record.add(&Location::ambulanceContact);
    m_record.add(&Location::alternateAmbulanceContact);
}

void LocationForm::showRecord(const RecordRef &ref)
{
    showIn(m_record, ref);
}

UnitForm::UnitForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_record(workspace, m_form)
{
    m_record.add(&Unit::name);
    m_record.add(&Unit::kind);
    m_record.add(&Unit::timeZone, {}, u"Europe/Berlin"_s);
    fillFromTop(this, m_form);
}

void UnitForm::showRecord(const RecordRef &ref)
{
    showIn(m_record, ref);
}

}  // namespace stunt
