// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/pictureviewer.h"

#include "ui/clips/clippicture.h"
#include "ui/clips/namedfile.h"
#include "ui/shell/screenfit.h"

#include <QVBoxLayout>
#include <mutex>
#include <system_error>
#include <thread>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize usualSize(900, 640);

}  // namespace

// Where a thread leaves what it read. It outlives the window: the thread may be stuck in a dead folder, and is not waited
// for.
struct PictureViewer::Mailbox {
    std::mutex mutex;
    PictureViewer *receiver = nullptr;
};

PictureViewer::PictureViewer(const Workspace &workspace, Id<Attachment> file, QWidget *parent, Read read)
    : QDialog(parent), m_workspace(workspace), m_file(file), m_read(std::move(read)),
      m_mailbox(std::make_shared<Mailbox>()), m_picture(new ClipPicture(this))
{
    setObjectName(u"pictureViewer"_s);
    m_mailbox->receiver = this;
    m_picture->setObjectName(u"picture"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_picture);
    connect(&workspace.project, &Project::changed, this, &PictureViewer::follow);
    follow();
    m_picture->setFocus();
    resize(fittedToScreen(*this, usualSize));
}

PictureViewer::~PictureViewer()
{
    const std::lock_guard lock(m_mailbox->mutex);
    m_mailbox->receiver = nullptr;
}

void PictureViewer::follow()
{
    const ProjectData &records = m_workspace.project.data();
    const Attachment *file = records.find(m_file);
    if (!file)
        return;
    const QString title = (file->title.isEmpty() ? QDir::toNativeSeparators(file->file) : file->title).simplified();
    setWindowTitle(tr("%1 – %2").arg(recordName(records, ownerOf(records, RecordRef(file->id))), title));
    m_picture->setAccessibleName(title);
    if (const QString path = namedFile(m_workspace.project, file->file); path != m_path)
        read(path);
}

// A thread of its own and not the application's: those are waited for at its end.
void PictureViewer::read(const QString &path)
{
    m_path = path;
    m_picture->showWords(tr("Reading %1 …").arg(QDir::toNativeSeparators(path)));
    const auto job = [box = m_mailbox, read = m_read, path] {
        const ReadPicture found = read(path);
        const std::lock_guard lock(box->mutex);
        if (PictureViewer *receiver = box->receiver)
            QMetaObject::invokeMethod(
                receiver, [receiver, path, found] { receiver->take(path, found); }, Qt::QueuedConnection);
    };
    try {
        std::thread(job).detach();
    } catch (const std::system_error &) {
        m_picture->showWords(tr("%1 cannot be read now.").arg(QDir::toNativeSeparators(path)));
    }
}

void PictureViewer::take(const QString &path, const ReadPicture &found)
{
    if (path != m_path)
        return;  // of the file before
    if (found.image.isNull())
        m_picture->showWords(found.fault);
    else
        m_picture->showFrame(found.image);
}

PictureViewer *openPicture(const Workspace &workspace, Id<Attachment> file, QWidget *parent)
{
    const Attachment *known = workspace.project.data().find(file);
    if (!known || known->kind == AttachmentKind::Clip)
        return nullptr;
    for (PictureViewer *open : parent->window()->findChildren<PictureViewer *>()) {
        if (open->file() != file || !open->isVisible())
            continue;
        open->raise();
        open->activateWindow();
        return open;
    }
    auto *viewer = new PictureViewer(workspace, file, parent);
    viewer->setAttribute(Qt::WA_DeleteOnClose);
    viewer->show();
    return viewer;
}

}  // namespace stunt
