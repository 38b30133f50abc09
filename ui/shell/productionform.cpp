// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/productionform.h"

#include "core/edits/story.h"
#include "ui/shell/recordform.h"

#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// One contact a line, its parts apart by semicolons: "1st AD; Ruth Adler; +44 20 7946 0000; ruth@example.org".
QString contactsText(const std::vector<Contact> &contacts)
{
    QStringList lines;
    for (const Contact &contact : contacts) {
        QString line = QStringList{contact.position, contact.name, contact.phone, contact.email}.join(u"; "_s);
        while (line.endsWith(u"; "_s))
            line.chop(2);
        lines.push_back(line);
    }
    return lines.join(u'\n');
}

Result<std::vector<Contact>> readContacts(const QString &text)
{
    std::vector<Contact> contacts;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList parts = line.split(u';');
        if (parts.size() > 4)
            return refused(QCoreApplication::translate("fields",
                                                       "“%1” has more than four parts: position; name; phone; e-mail.")
                               .arg(line.trimmed()),
                           u"not-a-contact"_s);
        parts.resize(4);
        Contact contact{.position = parts[0].trimmed(),
                        .name = parts[1].trimmed(),
                        .phone = parts[2].trimmed(),
                        .email = parts[3].trimmed()};
        if (contact != Contact{})
            contacts.push_back(std::move(contact));
    }
    return contacts;
}

class ProductionForm : public InspectorForm
{
    Q_DECLARE_TR_FUNCTIONS(stunt::ProductionForm)

public:
    ProductionForm(const Workspace &workspace, QWidget *parent)
        : InspectorForm(parent), m_form(new FieldForm(this)), m_fields(workspace, m_form)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins({});
        column->addWidget(m_form);
        addAbout();
        addConventions();
        addOnEverySheet();
    }

    void showRecord(const RecordRef &ref) override { m_fields.show(std::get<Id<Production>>(ref)); }

private:
    void addAbout()
    {
        m_form->addSection(tr("Production"));
        m_fields.add(&Production::title);
        m_fields.add(&Production::company);
        m_fields.add(&Production::number);
    }

    void addConventions()
    {
        m_form->addSection(tr("Conventions"));
        m_fields.add(&Production::timeZone, {}, u"Europe/Berlin"_s);
        m_fields.add(&Production::measurementSystem);
        m_fields.add(&Production::paper);
        m_fields.addCustom(
            {.label = fieldLabel(fieldOf(&Production::frameRate)),
             .text = [](const ProjectData &, const Production &production) { return production.frameRate; },
             .set = [](Project &project, const Production &production, const QString &typed) -> Result<> {
                 Result<FrameRate> rate = FrameRate::fromText(typed.trimmed());
                 if (!rate)
                     return rate.error();
                 rate->dropFrame = production.dropFrame && rate->canDropFrame();
                 return setFrameRate(project, *rate);
             },
             .example = u"25, 23.976, 29.97"_s});
        m_fields.addCustom(
            {.label = fieldLabel(fieldOf(&Production::revisionColours)),
             .text = [](const ProjectData &, const Production &p) { return p.revisionColours.join(u", "_s); },
             .set = [](Project &project, Production production, const QString &typed) -> Result<> {
                 production.revisionColours.clear();
                 for (const QString &colour : typed.split(u',', Qt::SkipEmptyParts))
                     if (!colour.trimmed().isEmpty())
                         production.revisionColours.push_back(colour.trimmed());
                 return change(project, std::move(production));
             },
             .example = tr("White, Blue, Pink")});
    }

    void addOnEverySheet()
    {
        m_form->addSection(tr("On every sheet"));
        m_fields.addCustomLines(
            {.label = tr("Contacts, one a line: position; name; phone; e-mail"),
             .text = [](const ProjectData &, const Production &p) { return contactsText(p.contacts); },
             .set = [](Project &project, Production production, const QString &typed) -> Result<> {
                 Result<std::vector<Contact>> contacts = readContacts(typed);
                 if (!contacts)
                     return contacts.error();
                 production.contacts = std::move(contacts).value();
                 return change(project, std::move(production));
             }});
        m_fields.add(&Production::safetyHotline);
        m_fields.add(&Production::forcedCallApproval);
        m_fields.addLines(&Production::notes);
    }

    FieldForm *m_form;
    RecordForm<Production> m_fields;
};

}  // namespace

InspectorEntry productionInspector()
{
    return {.shows = [](const RecordRef &ref) { return std::holds_alternative<Id<Production>>(ref); },
            .make = [](const Workspace &workspace, QWidget *parent) -> InspectorForm * {
                return new ProductionForm(workspace, parent);
            }};
}

}  // namespace stunt
