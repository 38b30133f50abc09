// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/callsheetpdf.h"

#include <QWidget>

class QPdfDocument;
class QPdfView;

namespace stunt {

// Shows a finished document; a newer one takes its place at the same spot and zoom.
class SheetView : public QWidget
{
    Q_OBJECT

public:
    explicit SheetView(QWidget *parent = nullptr);
    ~SheetView() override;

    // Shows `content`, a PDF. False when it cannot be read.
    bool showDocument(const QByteArray &content);
    void clear();
    // Starts at the top when the next document is shown: it is another sheet.
    void startAtTop();

    void zoomIn();
    void zoomOut();
    void fitWidth();
    [[nodiscard]] double zoom() const;
    [[nodiscard]] int pageCount() const;
    // The current page's place, 0 at the top of the document, in pixels.
    [[nodiscard]] int scrollPlace() const;
    void setScrollPlace(int place);

private:
    struct Shown;

    void setZoom(double factor);

    QPdfView *m_view;
    std::unique_ptr<Shown> m_shown;
    bool m_atTop = true;
};

}  // namespace stunt
