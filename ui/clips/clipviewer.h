// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clipplayer.h"
#include "ui/clips/filestamps.h"
#include "ui/shell/place.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace stunt {

class ClipPicture;
class ClipSlider;
class ElidedLabel;

// A window that shows a reference clip from its in-point on, still or playing, and sets its in- and out-point. A film that
// is written anew meanwhile is opened again where one was.
class ClipViewer : public QDialog
{
    Q_OBJECT

public:
    ClipViewer(const Workspace &workspace, Id<Attachment> clip, QWidget *parent);

    [[nodiscard]] Id<Attachment> clip() const { return m_clip; }
    [[nodiscard]] const ClipPlayer &player() const { return *m_player; }
    [[nodiscard]] const ClipPicture &picture() const { return *m_picture; }
    // Whether the film on disk has been looked at, so that a new one is noticed.
    [[nodiscard]] bool knowsFilm() const { return m_stamp.has_value(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Command {
        const char *name;
        QString icon;
        QString words;  // accessible name; the key stands behind it in the tool tip
        QString key;
    };

    QToolButton *button(const Command &command, const std::function<void()> &act);
    void addTransport(QHBoxLayout *row);
    void addPoints(QHBoxLayout *row);
    void open(const Attachment &clip, qint64 atMs);
    void lookForNewFilm();
    void openAgain();
    void follow();
    void connectPlayer();
    void showPosition(qint64 ms);
    void showPoints();
    void showPlaying(bool playing);
    void updateButtons();
    void togglePlaying();
    bool pointKey(const QKeyEvent &event);
    bool historyKey(const QKeyEvent &event);
    void setIn(std::optional<qint64> ms);
    void setOut(std::optional<qint64> ms);
    void changePoints(const QString &what, const std::function<void(Attachment &)> &how);
    void tellRate();
    [[nodiscard]] QString timecodeText(qint64 ms) const;

    Workspace m_workspace;
    Id<Attachment> m_clip;
    QString m_file;
    FileStamps m_stamps;
    std::optional<FileStamp> m_stamp;  // of the film that was opened
    QTimer m_looks;
    ClipPlayer *m_player = nullptr;
    ClipPicture *m_picture;
    ClipSlider *m_slider;
    QLabel *m_position;
    ElidedLabel *m_points;
    QList<QToolButton *> m_transport;
    QToolButton *m_play = nullptr;
    QToolButton *m_loop = nullptr;
    QToolButton *m_setIn = nullptr;
    QToolButton *m_setOut = nullptr;
};

// Opens the clip's viewer, or brings the one that is open to the front. Null when it is gone or no clip.
ClipViewer *openClip(const Workspace &workspace, Id<Attachment> clip, QWidget *parent);

}  // namespace stunt
