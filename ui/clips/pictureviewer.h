// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/readpicture.h"
#include "ui/shell/place.h"

#include <QDialog>
#include <memory>

namespace stunt {

class ClipPicture;

// A window that shows a picture, a diagram or a plan as large as there is room. It is read elsewhere: a folder that does not
// answer stops nobody, and why there is nothing to show stands in the picture's place.
class PictureViewer : public QDialog
{
    Q_OBJECT

public:
    using Read = std::function<ReadPicture(const QString &)>;

    PictureViewer(
        const Workspace &workspace, Id<Attachment> file, QWidget *parent,
        Read read = [](const QString &path) { return readPicture(path); });
    ~PictureViewer() override;

    [[nodiscard]] Id<Attachment> file() const { return m_file; }
    [[nodiscard]] const ClipPicture &picture() const { return *m_picture; }

private:
    struct Mailbox;

    void follow();
    void read(const QString &path);
    void take(const QString &path, const ReadPicture &found);

    Workspace m_workspace;
    Id<Attachment> m_file;
    Read m_read;
    std::shared_ptr<Mailbox> m_mailbox;
    QString m_path;
    ClipPicture *m_picture;
};

// Opens the picture's viewer, or brings the one that is open to the front. Null when it is gone or a clip.
PictureViewer *openPicture(const Workspace &workspace, Id<Attachment> file, QWidget *parent);

}  // namespace stunt
