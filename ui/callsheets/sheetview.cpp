// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/callsheets/sheetview.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfView>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace stunt {

namespace {

constexpr double zoomStep = 1.25;
constexpr double smallest = 0.25;
constexpr double largest = 6.0;

}  // namespace

// A document with the bytes it is read from, which must outlive it.
struct SheetView::Shown {
    QBuffer buffer;
    QPdfDocument document;

    ~Shown() { document.close(); }
};

SheetView::SheetView(QWidget *parent) : QWidget(parent), m_view(new QPdfView(this))
{
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setAccessibleName(tr("Preview of the call sheet"));
    m_view->setPageSpacing(8);
    m_view->setDocumentMargins({8, 8, 8, 8});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
}

SheetView::~SheetView()
{
    m_view->setDocument(nullptr);
}

bool SheetView::showDocument(const QByteArray &content)
{
    auto next = std::make_unique<Shown>();
    next->buffer.setData(content);
    next->buffer.open(QIODevice::ReadOnly);
    next->document.load(&next->buffer);
    if (next->document.status() != QPdfDocument::Status::Ready)
        return false;
    const int across = m_view->horizontalScrollBar()->value();
    const int down = scrollPlace();
    const bool keep = m_shown && !m_atTop;
    m_view->setDocument(&next->document);
    // The old document goes only after the view has let go of it.
    m_shown = std::move(next);
    m_atTop = false;
    const auto restore = [this, across, down, keep] {
        m_view->horizontalScrollBar()->setValue(keep ? across : 0);
        m_view->verticalScrollBar()->setValue(keep ? down : 0);
    };
    restore();
    QTimer::singleShot(0, this, restore);  // once more when the view has laid the pages out
    return true;
}

void SheetView::clear()
{
    m_view->setDocument(nullptr);
    m_shown.reset();
    m_atTop = true;
}

void SheetView::startAtTop()
{
    m_atTop = true;
}

double SheetView::zoom() const
{
    return m_view->zoomFactor();
}

void SheetView::setZoom(double factor)
{
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(std::clamp(factor, smallest, largest));
}

void SheetView::zoomIn()
{
    setZoom(zoom() * zoomStep);
}

void SheetView::zoomOut()
{
    setZoom(zoom() / zoomStep);
}

void SheetView::fitWidth()
{
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
}

int SheetView::pageCount() const
{
    return m_shown ? m_shown->document.pageCount() : 0;
}

int SheetView::scrollPlace() const
{
    return m_view->verticalScrollBar()->value();
}

void SheetView::setScrollPlace(int place)
{
    m_view->verticalScrollBar()->setValue(place);
}

}  // namespace stunt
