// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/audience.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/document.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace stunt {

// Asks which sequence is exported as OpenTimelineIO and for whom, says what they will read, and writes it.
class SequenceExportDialog : public QDialog
{
    Q_OBJECT

public:
    // `sequence` stands there at first; empty: the first one.
    SequenceExportDialog(std::shared_ptr<Document> document, Dialogs &dialogs, MaybeId<Sequence> sequence,
                         QWidget *parent = nullptr);

signals:
    // After the file was written.
    void exported(const QString &path);

private:
    void fillSequences(MaybeId<Sequence> chosen);
    void showMeaning();
    void exportChosen();
    [[nodiscard]] Audience audience() const;
    [[nodiscard]] const Sequence *sequence() const;
    [[nodiscard]] Result<> write(const Sequence &sequence, const QString &path) const;

    std::shared_ptr<Document> m_document;
    Dialogs &m_dialogs;
    QComboBox *m_sequence;
    QComboBox *m_audience;
    QLabel *m_meaning;
};

}  // namespace stunt
