// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of beats and names of markers, typed where they stand.
#include "core/edits/records.h"
#include "core/model/fields.h"
#include "ui/models/columns.h"
#include "ui/timeline/markerlook.h"
#include "ui/timeline/markerruler.h"
#include "ui/timeline/timelinecanvas.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class T>
Result<> rename(Project &project, Id<T> id, QString T::*member, const QString &typed)
{
    const T *record = project.data().find(id);
    if (!record || record->*member == typed)
        return {};
    T changed = *record;
    changed.*member = typed;
    return change(project, std::move(changed));
}

}  // namespace

void TimelineCanvas::editTitle()
{
    const RecordRef record = m_current ? recordAt(m_view.timeline, *m_current) : RecordRef{};
    const ProjectData &records = m_workspace.project.data();
    const auto *beat = std::get_if<Id<Beat>>(&record);
    const auto *marker = std::get_if<Id<Marker>>(&record);
    if ((!beat && !marker) || !exists(records, record) || m_workspace.project.isReadOnly())
        return;
    ensureVisible(*m_current);
    if (!m_title) {
        m_title = new QLineEdit(this);
        m_title->setObjectName(u"clipTitle"_s);
        connect(m_title, &QLineEdit::editingFinished, this, &TimelineCanvas::finishTitle);
        m_title->installEventFilter(this);
    }
    m_titled = record;
    m_title->setAccessibleName(beat ? tr("Title of the beat") : tr("Name of the marker"));
    constexpr int longestText = 32767;  // Qt's own limit
    m_title->setMaxLength(beat ? longestText : static_cast<int>(fieldOf(&Marker::name).limits.greatest));
    m_title->setText(beat ? records.at(*beat).title : records.at(*marker).name);
    placeTitle();
    m_title->selectAll();
    m_title->show();
    m_title->raise();
    m_title->setFocus();
}

// Lays the input over the current clip, or beside the current marker's flag.
void TimelineCanvas::placeTitle()
{
    constexpr int least = 160;
    QRect place = visualRect(*m_current);
    if (m_current->isMarker()) {
        place.setLeft(place.left() + MarkerPin::reach + markerFlagWidth);
        place.setTop(place.bottom() + 1 - m_title->sizeHint().height());
        place.setLeft(std::min(place.left(), viewport()->width() - least));
    }
    place.setLeft(std::max(0, place.left()));
    place.setWidth(std::clamp(place.width(), least, std::max(least, viewport()->width() - place.left())));
    m_title->setGeometry(place.translated(viewport()->pos()));
}

void TimelineCanvas::finishTitle()
{
    const RecordRef record = std::exchange(m_titled, RecordRef{});
    if (record == RecordRef{})
        return;
    m_title->hide();
    setFocus();
    Result<> done;
    if (const auto *beat = std::get_if<Id<Beat>>(&record))
        done = rename(m_workspace.project, *beat, &Beat::title, m_title->text());
    else if (const auto *marker = std::get_if<Id<Marker>>(&record))
        done = rename(m_workspace.project, *marker, &Marker::name, m_title->text());
    if (!done)
        emit refused(done.error());
}

// Puts the input away when what it is about is no longer on this timeline.
void TimelineCanvas::dropTitle()
{
    if (m_titled == RecordRef{} || !placesOf(m_titled).empty())
        return;
    m_titled = {};
    m_title->hide();
    setFocus();
}

bool TimelineCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ruler && rulerEvent(*event))
        return true;
    if (watched != m_title || event->type() != QEvent::KeyPress)
        return QAbstractScrollArea::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        m_titled = {};
        m_title->hide();
        setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Left to the input it would come to the timeline next, and begin anew.
        finishTitle();
        return true;
    default:
        return false;
    }
}

}  // namespace stunt
