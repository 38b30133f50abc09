// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sequenceexportdialog.h"

#include "core/base/filewriter.h"
#include "core/project/lookups.h"
#include "core/reports/otiowriter.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

SequenceExportDialog::SequenceExportDialog(std::shared_ptr<Document> document, Dialogs &dialogs,
                                           MaybeId<Sequence> sequence, QWidget *parent)
    : QDialog(parent), m_document(std::move(document)), m_dialogs(dialogs), m_sequence(new QComboBox(this)),
      m_audience(new QComboBox(this)), m_meaning(new QLabel(this))
{
    setObjectName(u"sequenceExport"_s);
    setWindowTitle(tr("Export sequence as OpenTimelineIO"));
    m_sequence->setObjectName(u"exportSequence"_s);
    m_sequence->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_audience->setObjectName(u"exportAudience"_s);
    for (const auto &entry : EnumNames<Audience>::entries)
        m_audience->addItem(enumLabel(entry.value), static_cast<int>(entry.value));
    m_audience->setCurrentIndex(m_audience->findData(static_cast<int>(Audience::Crew)));
    m_meaning->setObjectName(u"exportMeaning"_s);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    // Room for the longest text from the start, so that the dialog does not jump when another audience is chosen.
    m_meaning->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_meaning->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    fillSequences(sequence);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *accept = buttons->addButton(tr("Choose the file…"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"exportAccept"_s);
    accept->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    form->setVerticalSpacing(rhythm + rhythm / 2);
    form->addRow(tr("&Sequence"), m_sequence);
    form->addRow(tr("&Made for"), m_audience);
    form->addRow(m_meaning);
    form->addRow(buttons);
    setMinimumWidth(60 * rhythm);
    connect(m_audience, &QComboBox::currentIndexChanged, this, &SequenceExportDialog::showMeaning);
    connect(buttons, &QDialogButtonBox::accepted, this, &SequenceExportDialog::exportChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showMeaning();
}

void SequenceExportDialog::fillSequences(MaybeId<Sequence> chosen)
{
    const ProjectData &production = m_document->project().data();
    for (const Sequence *each : sequencesInOrder(production)) {
        m_sequence->addItem(recordName(production, *each), each->id.toText());
        if (chosen == each->id)
            m_sequence->setCurrentIndex(m_sequence->count() - 1);
    }
}

void SequenceExportDialog::showMeaning()
{
    QString text = tr("A track for each performer and a marker for each stitch, for an edit or previs program: names, "
                      "roles, times, actions and which rig is used when.");
    if (!readsFindings(audience()))
        text += u' ' + tr("It has no loads and no findings.");
    else if (audience() == Audience::Production)
        text += u' ' + tr("It also has loads and all findings, private ones too.");
    else
        text += u' '
              + tr("It also has loads and findings, but none about working hours, stand-downs, ages and near misses.");
    m_meaning->setText(text);
}

Audience SequenceExportDialog::audience() const
{
    return static_cast<Audience>(m_audience->currentData().toInt());
}

const Sequence *SequenceExportDialog::sequence() const
{
    const QString id = m_sequence->currentData().toString();
    for (const Sequence &each : m_document->project().data().all<Sequence>())
        if (each.id.toText() == id)
            return &each;
    return nullptr;
}

// Never over a project file, this one or another.
Result<> SequenceExportDialog::write(const Sequence &sequence, const QString &path) const
{
    if (QFileInfo(path).suffix().compare(u"otio"_s, Qt::CaseInsensitive) != 0)
        return refused(
            tr("“%1” is not a name for a timeline. Choose one that ends in .otio.").arg(QFileInfo(path).fileName()),
            u"unsupported-target"_s);
    Project &project = m_document->project();
    // The strip at the window's bottom works them out, and may not have come to it yet.
    if (readsFindings(audience()) && !project.findings())
        project.check(QDate::currentDate());
    return writeFile(path, otioToJson(otioTimelineOf(project.data(), sequence,
                                                     {.audience = audience(), .findings = project.findings()})));
}

void SequenceExportDialog::exportChosen()
{
    const Sequence *chosen = sequence();
    if (!chosen) {
        m_dialogs.tell(tr("The sequence was not exported"),
                       refused(tr("The sequence is not there any more."), u"missing"_s));
        reject();
        return;
    }
    const QFileInfo file(m_document->path());
    const QString name = fileNameFrom(chosen->code + u' ' + chosen->title, tr("Sequence"));
    const std::optional<QString> picked =
        m_dialogs.saveFile({.title = windowTitle(),
                            .filter = tr("OpenTimelineIO timelines (*.otio)"),
                            .suggestion = file.absoluteDir().filePath(name + u".otio"_s)});
    if (!picked)
        return;
    const QString path = QFileInfo(*picked).suffix().isEmpty() ? *picked + u".otio"_s : *picked;
    // Looked up again: the file dialog may stand long, and somebody else may write the production meanwhile.
    chosen = sequence();
    const Result<> written =
        chosen ? write(*chosen, path) : refused(tr("The sequence is not there any more."), u"missing"_s);
    if (!written) {
        m_dialogs.tell(tr("The sequence was not exported"), written.error());
        return;
    }
    emit exported(path);
    accept();
}

}  // namespace stunt
