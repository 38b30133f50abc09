// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/onionskindialog.h"

#include "ui/clips/namedfile.h"
#include "ui/clips/readpicture.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/timeline/matchsheetmodel.h"
#include "ui/timeline/onionskin.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QSlider>
#include <QTableView>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int steps = 100;  // of the slider

// The frame of a file, or why there is none.
QImage readFrame(const QString &path, QStringList &told)
{
    if (path.isEmpty())
        return {};
    const ReadPicture read = readPicture(path);
    if (!read.fault.isEmpty())
        told.append(read.fault);
    return read.image;
}

}  // namespace

OnionSkinDialog::OnionSkinDialog(const Workspace &workspace, Id<Stitch> id, QWidget *parent)
    : QDialog(parent), m_skin(new OnionSkin(this)), m_told(new QLabel(this)),
      m_sheet(new MatchSheetModel(workspace.project, this))
{
    setObjectName(u"onionSkin"_s);
    m_sheet->setStitch(id);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_told->setObjectName(u"onionSkinTold"_s);
    auto *table = new QTableView(this);
    table->setModel(m_sheet);
    table->setItemDelegate(new TypedCellDelegate(table));
    table->setAccessibleName(tr("Match sheet"));
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeControls());
    column->addWidget(m_skin, 3);
    column->addWidget(m_told);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    if (const Stitch *stitch = workspace.project.data().find(id)) {
        setWindowTitle(tr("Onion skin: %1").arg(recordName(workspace.project.data(), RecordRef(id))));
        readFrames(workspace.project, *stitch);
    }
}

QWidget *OnionSkinDialog::makeControls()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *modes = new QButtonGroup(row);
    const std::pair<OnionSkin::Mode, QString> all[] = {{OnionSkin::Mode::Overlay, tr("&Overlay")},
                                                       {OnionSkin::Mode::Wipe, tr("&Wipe")},
                                                       {OnionSkin::Mode::SideBySide, tr("&Side by side")}};
    for (const auto &[mode, text] : all) {
        auto *button = new QRadioButton(text, row);
        button->setChecked(mode == m_skin->mode());
        modes->addButton(button, static_cast<int>(mode));
        line->addWidget(button);
    }
    m_share = new QSlider(Qt::Horizontal, row);
    m_share->setRange(0, steps);
    m_share->setValue(qRound(m_skin->share() * steps));
    m_share->setAccessibleName(tr("How much of what comes in is seen"));
    m_share->setToolTip(m_share->accessibleName());
    line->addWidget(m_share, 1);
    connect(modes, &QButtonGroup::idClicked, this, [this](int mode) {
        m_skin->setMode(static_cast<OnionSkin::Mode>(mode));
        m_share->setEnabled(m_skin->mode() != OnionSkin::Mode::SideBySide);
    });
    connect(m_share, &QSlider::valueChanged, this,
            [this](int value) { m_skin->setShare(static_cast<double>(value) / steps); });
    connect(m_skin, &OnionSkin::shareChanged, this, [this](double share) { m_share->setValue(qRound(share * steps)); });
    return row;
}

void OnionSkinDialog::readFrames(const Project &project, const Stitch &stitch)
{
    QStringList told;
    const QImage out = readFrame(namedFile(project, stitch.outFrame), told);
    const QImage in = readFrame(namedFile(project, stitch.inFrame), told);
    m_skin->setFrames(out, in);
    m_told->setText(told.join(u'\n'));
    m_told->setVisible(!told.isEmpty());
}

}  // namespace stunt
