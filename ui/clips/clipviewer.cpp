// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clipviewer.h"

#include "core/edits/records.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/clips/clippicture.h"
#include "ui/clips/clipslider.h"
#include "ui/clips/namedfile.h"
#include "ui/models/plaintooltip.h"
#include "ui/shell/icons.h"
#include "ui/shell/screenfit.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QDir>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longStep = 10;  // frames, as on the timeline
constexpr QSize usualSize(880, 600);

// Lines of a tool tip and of what is read out.
QString described(const QString &words, const QString &key)
{
    return key.isEmpty() ? words : u"%1 (%2)"_s.arg(words, key);
}

ClipSpan spanOf(const Attachment &clip)
{
    return {.inMs = clip.inMs.value_or(0), .outMs = clip.outMs};
}

}  // namespace

ClipViewer::ClipViewer(const Workspace &workspace, Id<Attachment> clip, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_clip(clip), m_stamps(this), m_picture(new ClipPicture(this)),
      m_slider(new ClipSlider(this)), m_position(new QLabel(this)), m_points(new ElidedLabel(this))
{
    setObjectName(u"clipViewer"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setSizeGripEnabled(true);
    m_picture->setObjectName(u"clipPicture"_s);
    m_picture->setAccessibleName(tr("Picture of the clip"));
    m_slider->setObjectName(u"clipSlider"_s);
    m_slider->setAccessibleName(tr("Where in the clip the picture is"));
    m_slider->setToolTip(tr("Go to another place of the clip"));
    m_slider->setEnabled(false);
    m_position->setObjectName(u"clipPosition"_s);
    m_position->setTextFormat(Qt::PlainText);
    m_position->setAccessibleName(tr("Timecode of the picture on show, from the clip's start"));
    m_position->setToolTip(m_position->accessibleName());
    m_points->setObjectName(u"clipPoints"_s);
    m_points->setAccessibleName(tr("In- and out-point, and how long it is between them"));
    m_points->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QFont figures = m_position->font();
    figures.setBold(true);
    m_position->setFont(figures);
    auto *row = new QWidget(this);
    row->setLayoutDirection(Qt::LeftToRight);  // as time runs
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    addTransport(line);
    line->addSpacing(rhythm);
    line->addWidget(m_position);
    line->addWidget(m_points, 1);
    line->addSpacing(rhythm);
    addPoints(line);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_picture, 1);
    column->addWidget(m_slider);
    column->addWidget(row);
    connect(m_picture, &ClipPicture::pressed, this, &ClipViewer::togglePlaying);
    connect(&workspace.project, &Project::changed, this, &ClipViewer::follow);
    constexpr int lookMs = 2'000;
    m_stamps.setFreshMs(lookMs / 2);
    m_looks.setInterval(lookMs);
    connect(&m_looks, &QTimer::timeout, this, &ClipViewer::lookForNewFilm);
    connect(&m_stamps, &FileStamps::changed, this, &ClipViewer::lookForNewFilm);
    m_looks.start();
    follow();
    m_picture->setFocus();
    resize(fittedToScreen(*this, usualSize));
}

QToolButton *ClipViewer::button(const Command &command, const std::function<void()> &act)
{
    auto *made = new QToolButton(this);
    made->setObjectName(QString::fromLatin1(command.name));
    made->setIcon(icon(command.icon));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->installEventFilter(this);
    made->setAccessibleName(command.words);
    made->setToolTip(plainToolTip(described(command.words, command.key)));
    connect(made, &QToolButton::clicked, this, act);
    return made;
}

void ClipViewer::addTransport(QHBoxLayout *row)
{
    const auto keyName = [](QKeyCombination keys) { return QKeySequence(keys).toString(QKeySequence::NativeText); };
    // Made in the order they stand in, which is the one the keyboard takes.
    QToolButton *toIn = button({"clipToIn", u"skip-back"_s, tr("Go to the in-point"), keyName(Qt::Key_Home)}, [this] {
        m_player->pause();
        m_player->goToIn();
    });
    QToolButton *back =
        button({"clipBack", u"step-back"_s, tr("One picture back; with Shift ten"), keyName(Qt::Key_Left)},
               [this] { m_player->step(-1); });
    m_play = button({"clipPlay", u"play"_s, tr("Play"), keyName(Qt::Key_Space)}, [this] { togglePlaying(); });
    QToolButton *on =
        button({"clipOn", u"step-forward"_s, tr("One picture on; with Shift ten"), keyName(Qt::Key_Right)},
               [this] { m_player->step(1); });
    QToolButton *toOut = button({"clipToOut", u"skip-forward"_s, tr("Go to the out-point"), keyName(Qt::Key_End)},
                                [this] { m_player->goToOut(); });
    m_loop = button({"clipLoop", u"repeat"_s, tr("Play from in- to out-point again and again"), keyName(Qt::Key_L)},
                    [this] { m_player->setLooping(m_loop->isChecked()); });
    m_loop->setCheckable(true);
    m_transport = {toIn, back, m_play, on, toOut};
    for (QToolButton *each : std::as_const(m_transport))
        row->addWidget(each);
    row->addWidget(m_loop);
}

void ClipViewer::addPoints(QHBoxLayout *row)
{
    const auto point = [&](const Command &command, const QString &text, const std::function<void()> &act) {
        QToolButton *made = button(command, act);
        made->setText(text);
        made->setToolButtonStyle(Qt::ToolButtonTextOnly);
        made->setAutoRaise(false);
        row->addWidget(made);
        return made;
    };
    m_setIn =
        point({"clipSetIn", {}, tr("Let the clip begin with the picture on show; with Alt, with the film"), u"I"_s},
              tr("Set in-point"), [this] { setIn(m_player->position()); });
    m_setOut =
        point({"clipSetOut", {}, tr("Let the clip end after the picture on show; with Alt, with the film"), u"O"_s},
              tr("Set out-point"), [this] { setOut(m_player->endOfFrame()); });
}

// Shows the attachment as it is now; what it was stays on show when it is gone.
void ClipViewer::follow()
{
    const ProjectData &records = m_workspace.project.data();
    const Attachment *clip = records.find(m_clip);
    if (!clip) {
        updateButtons();
        return;
    }
    const QString title = (clip->title.isEmpty() ? QDir::toNativeSeparators(clip->file) : clip->title).simplified();
    setWindowTitle(tr("%1 – %2").arg(recordName(records, ownerOf(records, RecordRef(clip->id))), title));
    const QString file = namedFile(m_workspace.project, clip->file);
    if (file != m_file)
        open(*clip, momentOfPoint(clip->inMs.value_or(0)));
    m_player->setSpan(spanOf(*clip));
    showPoints();
    updateButtons();
}

void ClipViewer::open(const Attachment &clip, qint64 atMs)
{
    if (m_player) {
        m_player->disconnect(this);
        m_picture->disconnect(m_player);
        m_slider->disconnect(m_player);
        m_player->deleteLater();
    }
    m_file = namedFile(m_workspace.project, clip.file);
    m_stamp = m_stamps.of(m_file);
    m_player = new ClipPlayer(m_file, spanOf(clip), ClipProgram::installed(), this);
    m_player->setLooping(m_loop->isChecked());
    m_player->setBox(m_picture->box());
    m_player->seek(atMs);
    m_slider->setEnabled(false);
    m_picture->showWords(tr("Opening %1…").arg(QDir::toNativeSeparators(m_file)));
    m_position->setText(timecodeText(clip.inMs.value_or(0)));
    connectPlayer();
    showPlaying(false);
    updateButtons();
}

void ClipViewer::lookForNewFilm()
{
    const auto now = isVisible() ? m_stamps.of(m_file) : std::nullopt;
    if (!now)
        return;
    // One that was removed is still open, and goes on to be shown.
    const bool isNew = m_stamp && now->isRegular && *now != *m_stamp;
    if (now->isRegular || !m_stamp)
        m_stamp = now;
    if (isNew)
        openAgain();
}

void ClipViewer::openAgain()
{
    Attachment clip;
    if (const Attachment *known = m_workspace.project.data().find(m_clip))
        clip = *known;
    else
        clip.file = m_file;
    const bool played = m_player->isPlaying();
    open(clip, m_player->position().value_or(momentOfPoint(m_player->span().inMs)));
    showPoints();
    if (played)
        connect(
            m_player, &ClipPlayer::shown, m_player, [player = m_player] { player->play(); }, Qt::SingleShotConnection);
}

void ClipViewer::connectPlayer()
{
    connect(m_picture, &ClipPicture::boxChanged, m_player, &ClipPlayer::setBox);
    connect(m_slider, &ClipSlider::wanted, m_player, &ClipPlayer::seek);
    connect(m_player, &ClipPlayer::opened, this, [this] {
        m_slider->setEnabled(true);
        m_slider->setFrameMs(m_player->frameMs());
        tellRate();
        showPoints();
    });
    connect(m_player, &ClipPlayer::shown, this, [this](const QImage &frame, qint64 ms) {
        m_picture->showFrame(frame);
        showPosition(ms);
        updateButtons();
    });
    connect(m_player, &ClipPlayer::stayed, this, &ClipViewer::showPosition);
    connect(m_player, &ClipPlayer::told, this, [this](const QString &sentence) {
        m_picture->showWords(sentence);
        if (const auto at = m_player->position())
            showPosition(*at);
        updateButtons();
    });
    connect(m_player, &ClipPlayer::playingChanged, this, &ClipViewer::showPlaying);
}

// What needs a picture waits for one; only a plan that can be written takes points.
void ClipViewer::updateButtons()
{
    const bool hasPicture = m_player->position().has_value();
    for (QToolButton *each : std::as_const(m_transport))
        each->setEnabled(hasPicture);
    const bool writable = !m_workspace.project.isReadOnly() && m_workspace.project.data().find(m_clip);
    m_setIn->setEnabled(hasPicture && writable);
    m_setOut->setEnabled(hasPicture && writable);
}

// Timecodes are the production's; a film of another rate has pictures between its frames, or several within one.
void ClipViewer::tellRate()
{
    QString tip = m_position->accessibleName();
    const FrameRate rate = frameRateOf(m_workspace.project.data());
    const auto &film = m_player->info();
    const bool isOther =
        film && film->rateNumerator > 0
        && qint64{film->rateNumerator} * rate.denominator != qint64{rate.numerator} * film->rateDenominator;
    if (isOther)
        tip += u'\n'
             + tr("The film has %1 pictures a second, the production %2: they do not fall on the same timecodes.")
                   .arg(locale().toString(static_cast<double>(film->rateNumerator) / film->rateDenominator, 'g', 5),
                        locale().toString(static_cast<double>(rate.numerator) / static_cast<double>(rate.denominator),
                                          'g', 5));
    m_position->setToolTip(plainToolTip(tip));
}

QString ClipViewer::timecodeText(qint64 ms) const
{
    constexpr qint64 day = 24LL * 60 * 60 * 1000;  // what a timecode can tell
    return timecode(std::min(ms, day - 1), frameRateOf(m_workspace.project.data()));
}

void ClipViewer::showPosition(qint64 ms)
{
    m_position->setText(timecodeText(ms));
    m_slider->showPosition(ms, m_position->text());
}

void ClipViewer::showPoints()
{
    const ClipSpan &span = m_player->span();
    const qint64 duration = m_player->info() ? m_player->info()->durationMs : -1;
    qint64 length = duration >= 0 ? duration : span.outMs.value_or(span.inMs);
    length = std::max(length, m_player->position().value_or(0));
    m_slider->showLength(length);
    m_slider->setSpan(span);
    const QString in = timecodeText(span.inMs);
    const QString out = span.outMs ? timecodeText(*span.outMs) : tr("the end");
    const qint64 end = span.outMs.value_or(duration);  // negative where nobody knows
    if (span.outMs && duration >= 0 && *span.outMs > duration)
        m_points->setLine(tr("%1 to %2, but the clip ends at %3").arg(in, out, timecodeText(duration)));
    else if (end > span.inMs)
        m_points->setLine(tr("%1 to %2 · %3 long").arg(in, out, timecodeText(end - span.inMs)));
    else
        m_points->setLine(tr("%1 to %2").arg(in, out));
}

void ClipViewer::showPlaying(bool playing)
{
    const QString words = playing ? tr("Pause") : tr("Play");
    m_play->setIcon(icon(playing ? u"pause"_s : u"play"_s));
    m_play->setAccessibleName(words);
    m_play->setToolTip(plainToolTip(described(words, QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText))));
}

void ClipViewer::togglePlaying()
{
    if (m_player->isPlaying())
        m_player->pause();
    else
        m_player->play();
}

// A point that the other one forbids does away with that: what somebody says last is what they want.
void ClipViewer::setIn(std::optional<qint64> ms)
{
    changePoints(tr("Set in-point"), [ms](Attachment &clip) {
        clip.inMs = ms;
        if (clip.outMs && *clip.outMs <= ms.value_or(0))
            clip.outMs.reset();
    });
}

void ClipViewer::setOut(std::optional<qint64> ms)
{
    changePoints(tr("Set out-point"), [ms](Attachment &clip) {
        clip.outMs = ms;
        if (ms && clip.inMs && *clip.inMs >= *ms)
            clip.inMs.reset();
    });
}

// One edit.
void ClipViewer::changePoints(const QString &what, const std::function<void(Attachment &)> &how)
{
    const Attachment *clip = m_workspace.project.data().find(m_clip);
    if (!clip)
        return;
    Attachment changed = *clip;
    how(changed);
    if (const auto done = change(m_workspace.project, std::move(changed)); !done) {
        m_workspace.dialogs.tell(what, done.error());
        activateWindow();
        m_picture->setFocus();
    }
}

// Alt takes a point away; both with X.
bool ClipViewer::pointKey(const QKeyEvent &event)
{
    if (event.modifiers() != Qt::AltModifier || !m_setIn->isEnabled())
        return false;
    if (event.key() == Qt::Key_I)
        setIn(std::nullopt);
    else if (event.key() == Qt::Key_O)
        setOut(std::nullopt);
    else if (event.key() == Qt::Key_X)
        changePoints(tr("Clear in- and out-point"), [](Attachment &clip) { clip.inMs = clip.outMs = std::nullopt; });
    else
        return false;
    return true;
}

// Undo and redo are the main window's: it says what was undone.
bool ClipViewer::historyKey(const QKeyEvent &event)
{
    const bool isUndo = event.matches(QKeySequence::Undo);
    if ((!isUndo && !event.matches(QKeySequence::Redo)) || !parentWidget())
        return false;
    const QKeySequence wanted(isUndo ? QKeySequence::Undo : QKeySequence::Redo);
    for (QAction *action : parentWidget()->window()->findChildren<QAction *>()) {
        if (action->isEnabled() && action->shortcuts().contains(wanted)) {
            action->trigger();
            return true;
        }
    }
    return false;
}

void ClipViewer::keyPressEvent(QKeyEvent *event)
{
    if (pointKey(*event) || historyKey(*event))
        return;
    const bool isLong = event->modifiers().testFlag(Qt::ShiftModifier);
    const Qt::KeyboardModifiers others = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (others != Qt::NoModifier) {
        QDialog::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        togglePlaying();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Left ? -1 : 1;
        if (isLong)
            m_player->skip(direction * longStep);
        else
            m_player->step(direction);
        break;
    }
    case Qt::Key_Home:
        m_player->pause();
        m_player->goToIn();
        break;
    case Qt::Key_End:
        m_player->goToOut();
        break;
    case Qt::Key_I:
    case Qt::Key_O:
        (event->key() == Qt::Key_I ? m_setIn : m_setOut)->click();
        break;
    case Qt::Key_L:
        m_loop->click();
        break;
    default:
        QDialog::keyPressEvent(event);
    }
}

// A button that has the focus would take the arrows to hand it on; Tab does that.
bool ClipViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    if (press->key() != Qt::Key_Left && press->key() != Qt::Key_Right)
        return QDialog::eventFilter(watched, event);
    keyPressEvent(press);
    return true;
}

ClipViewer *openClip(const Workspace &workspace, Id<Attachment> clip, QWidget *parent)
{
    const Attachment *known = workspace.project.data().find(clip);
    if (!known || known->kind != AttachmentKind::Clip)
        return nullptr;
    const ClipViewer *last = nullptr;
    for (ClipViewer *open : parent->window()->findChildren<ClipViewer *>()) {
        if (!open->isVisible())
            continue;
        if (open->clip() != clip) {
            last = open;
            continue;
        }
        open->raise();
        open->activateWindow();
        return open;
    }
    auto *viewer = new ClipViewer(workspace, clip, parent);
    viewer->setAttribute(Qt::WA_DeleteOnClose);
    // Beside the one before, not upon it.
    constexpr QPoint aside(32, 32);
    if (last)
        viewer->move(last->pos() + aside);
    viewer->show();
    return viewer;
}

}  // namespace stunt
