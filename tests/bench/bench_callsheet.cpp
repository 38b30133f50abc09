// SPDX-License-Identifier: GPL-3.0-or-later
// The call sheet of 40 performers as PDF, against painting the same text with a bare QPdfWriter.
#include "resources/resources.h"
#include "tests/bench/bench.h"
#include "tests/support/callsheetfixture.h"
#include "ui/print/callsheetpages.h"
#include "ui/print/callsheetpdf.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

using namespace stunt;

namespace {

struct DrawnText {
    QPointF position;
    QString text;
    QFont font;
};

// Writes down what text is painted where.
class TextRecorder : public QPaintEngine, public QPaintDevice
{
public:
    TextRecorder() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPath(const QPainterPath &) override {}
    void drawTextItem(const QPointF &position, const QTextItem &item) override
    {
        // The plainest font that paints it: the baseline has no fallbacks to look through.
        QFont font(QStringLiteral("Liberation Sans"));
        font.setPixelSize(item.font().pixelSize());
        font.setWeight(item.font().weight());
        font.setItalic(item.font().italic());
        texts.push_back({position, item.text(), font});
    }
    [[nodiscard]] QPaintEngine::Type type() const override { return QPaintEngine::User; }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return const_cast<TextRecorder *>(this); }
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 10000;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 720;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return 0;
        }
    }

    std::vector<DrawnText> texts;
};

QByteArray paintBare(const std::vector<std::vector<DrawnText>> &pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(720);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0)
            writer.newPage();
        for (const DrawnText &drawn : pages[page]) {
            painter.setFont(drawn.font);
            painter.drawText(drawn.position, drawn.text);
        }
    }
    painter.end();
    return bytes;
}

}  // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    initResources();
    const CallSheet sheet = fixture::callSheet(40);
    auto fonts = bench::must(print::PrintFonts::load());
    const CallSheetPages pages(sheet, fonts);
    std::vector<std::vector<DrawnText>> lines;
    qsizetype count = 0;
    for (int page = 0; page < pages.count(); ++page) {
        TextRecorder recorder;
        QPainter painter(&recorder);
        pages.paint(painter, page);
        painter.end();
        count += static_cast<qsizetype>(recorder.texts.size());
        lines.push_back(std::move(recorder.texts));
    }
    const auto pair = bench::inTurns(
        31, [&](int) { (void)bench::must(renderCallSheet(sheet)); }, [&](int) { (void)paintBare(lines); });
    bench::printRatio(QStringLiteral("call sheet PDF, 40 performers, %1 pages, %2 texts").arg(pages.count()).arg(count),
                      pair, QStringLiteral("bare QPdfWriter, same texts"), 3);
    return 0;
}
