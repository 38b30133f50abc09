// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importpages.h"
#include "ui/importing/visibletext.h"
#include "ui/models/typedcelldelegate.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString filterLabel(FateFilter filter)
{
    switch (filter) {
    case FateFilter::All:
        return FatePage::tr("All");
    case FateFilter::New:
        return fateLabel(RosterFate::New);
    case FateFilter::Update:
        return fateLabel(RosterFate::Update);
    case FateFilter::Unchanged:
        return fateLabel(RosterFate::Unchanged);
    case FateFilter::Rejected:
        return fateLabel(RosterFate::Rejected);
    case FateFilter::Warned:
        return FatePage::tr("To check");
    }
    Q_UNREACHABLE();
}

}  // namespace

FatePage::FatePage(ImportSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new FateModel(session, this)), m_table(new QTableView(this)),
      m_filters(new QButtonGroup(this)), m_filterRow(new QWidget(this)), m_counts(new QLabel(this)),
      m_details(new QPlainTextEdit(this)), m_leaveOut(new QCheckBox(this)), m_leftOutFile(new QLabel(this))
{
    auto *filters = new QHBoxLayout(m_filterRow);
    filters->setContentsMargins(0, 0, 0, 0);
    filters->setSpacing(4);
    addFilter(FateFilter::All, u"fateAll"_s);
    addFilter(FateFilter::New, u"fateNew"_s);
    addFilter(FateFilter::Update, u"fateUpdate"_s);
    addFilter(FateFilter::Unchanged, u"fateUnchanged"_s);
    addFilter(FateFilter::Rejected, u"fateRejected"_s);
    addFilter(FateFilter::Warned, u"fateWarned"_s);
    filters->addStretch();
    m_filters->button(0)->setChecked(true);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setObjectName(u"importCounts"_s);
    m_table->setObjectName(u"importFates"_s);
    m_table->setAccessibleName(tr("What becomes of every row"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TypedCellDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    // One click opens the choice, as a box would.
    connect(m_table, &QTableView::clicked, m_table, [table = m_table](const QModelIndex &index) {
        if (index.flags() & Qt::ItemIsEditable)
            table->edit(index);
    });
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    constexpr std::array<int, 5> widths{8, 26, 18, 26, 60};
    for (int column = 0; column < 5; ++column)
        m_table->setColumnWidth(column, fontMetrics().averageCharWidth() * widths[static_cast<std::size_t>(column)]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_details->setObjectName(u"importDetails"_s);
    m_details->setAccessibleName(tr("Everything about the selected row"));
    m_details->setReadOnly(true);
    m_details->setFixedHeight(fontMetrics().height() * 5 + 12);
    m_details->setPlaceholderText(tr("Select a row to read all of it here: what changes, or why it is left out."));
    m_leaveOut->setObjectName(u"importLeaveOut"_s);
    m_leftOutFile->setObjectName(u"importLeftOutFile"_s);
    m_leftOutFile->setTextFormat(Qt::PlainText);
    m_leftOutFile->setWordWrap(true);
    m_leftOutFile->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_counts);
    layout->addWidget(m_filterRow);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_leaveOut);
    layout->addWidget(m_leftOutFile);
    connect(m_filters, &QButtonGroup::idClicked, this,
            [this](int id) { m_model->setFilter(static_cast<FateFilter>(id)); });
    connect(m_leaveOut, &QCheckBox::toggled, this, &FatePage::changed);
    connect(&session, &ImportSession::planChanged, this, &FatePage::showPlan);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FatePage::showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FatePage::showDetails);
    showPlan();
}

void FatePage::addFilter(FateFilter filter, const QString &name)
{
    auto *button = new QToolButton(m_filterRow);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_filters->addButton(button, static_cast<int>(filter));
    m_filterRow->layout()->addWidget(button);
}

void FatePage::showPlan()
{
    const QLocale locale;
    for (QAbstractButton *button : m_filters->buttons()) {
        const auto filter = static_cast<FateFilter>(m_filters->id(button));
        const int count = m_model->count(filter);
        button->setText(u"%1  %2"_s.arg(filterLabel(filter), locale.toString(count)));
        button->setVisible(filter != FateFilter::Warned || count > 0 || button->isChecked());
    }
    const auto number = [&](FateFilter filter) { return locale.toString(m_model->count(filter)); };
    m_counts->setText(tr("%1 read = %2 new + %3 updated + %4 unchanged + %5 rejected")
                          .arg(number(FateFilter::All), number(FateFilter::New), number(FateFilter::Update),
                               number(FateFilter::Unchanged), number(FateFilter::Rejected)));
    const int rejected = m_model->count(FateFilter::Rejected);
    m_table->setColumnHidden(static_cast<int>(FateColumn::Decision), !m_model->hasDecisions());
    m_leaveOut->setVisible(rejected > 0);
    m_leaveOut->setText(rejected == 1
                            ? tr("&Leave out 1 row that cannot be read and save it as CSV with the reason")
                            : tr("&Leave out %1 rows that cannot be read and save them as CSV with the reason")
                                  .arg(locale.toString(rejected)));
    m_leftOutFile->setVisible(rejected > 0);
    if (rejected > 0)
        m_leftOutFile->setText(tr("What is left out will be written to %1.")
                                   .arg(visibleText(QDir::toNativeSeparators(m_session.rejectedPath()))));
    emit changed();
}

void FatePage::showDetails()
{
    const int row = m_table->currentIndex().row();
    m_details->setPlainText(row >= 0 && row < m_model->rowCount() ? m_model->details(row) : QString());
}

BadRows FatePage::badRows() const
{
    return m_leaveOut->isChecked() && m_model->count(FateFilter::Rejected) > 0 ? BadRows::LeaveOut : BadRows::Refuse;
}

}  // namespace stunt
