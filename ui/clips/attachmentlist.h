// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/filemarks.h"
#include "ui/rigs/ownedrows.h"

class QLabel;

namespace stunt {

// The files that belong to a beat, a sequence or a rig, in a small table of its form; clips and pictures are opened from there. Rows
// stand in the order they were added in, so that none moves under the hand when its title, version or approval changes;
// which of them is the reference clip is marked, and so is a file that is missing.
class AttachmentList : public QWidget
{
    Q_OBJECT

public:
    // `purpose` is the table's accessible name: "Files of the beat".
    AttachmentList(const Workspace &workspace, const QString &purpose, QWidget *parent);

    // The beat, the sequence or the rig whose files are shown; anything else shows none.
    void showOwner(const RecordRef &owner);

    [[nodiscard]] FileMarks &marks() { return *m_marks; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void prepareTable(const QString &purpose);
    void addCommands();
    QAction *addCommand(const QString &name, const QString &text, void (AttachmentList::*act)());
    [[nodiscard]] const Attachment *fileAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex chosen() const;
    [[nodiscard]] QModelIndexList selectedRows() const;
    [[nodiscard]] std::vector<Attachment> selectedWithPoints() const;
    void openAt(const QModelIndex &index);
    void openChosen() { openAt(chosen()); }
    void findFile();
    void editTitle();
    void clearPoints();
    void updateCommands();
    void shareWidth();
    void refresh();
    [[nodiscard]] std::optional<Attachment> blank();

    Workspace m_workspace;
    RecordRef m_owner;
    FileMarks *m_marks;
    QPushButton *m_open;
    QPushButton *m_find;
    OwnedRows<Attachment> *m_rows;
    QLabel *m_hint = nullptr;
    QAction *m_openCommand = nullptr;
    QAction *m_findCommand = nullptr;
    QAction *m_titleCommand = nullptr;
    QAction *m_clearCommand = nullptr;
    QAction *m_removeCommand = nullptr;
    bool m_sharing = false;
    bool m_chosenWidths = false;  // somebody dragged a column to a width of their own
};

}  // namespace stunt
