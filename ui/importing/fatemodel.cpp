// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/fatemodel.h"

#include "ui/importing/visibletext.h"
#include "ui/models/fieldtext.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/shell/icons.h"

#include "core/project/recordref.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostShown = 200;  // characters of a cell, and of a row's summary

QString translated(const char *text)
{
    return QCoreApplication::translate("FateModel", text);
}

QString iconOf(RosterFate fate)
{
    switch (fate) {
    case RosterFate::New:
        return u"user-plus"_s;
    case RosterFate::Update:
        return u"pencil"_s;
    case RosterFate::Unchanged:
        return u"check"_s;
    case RosterFate::Rejected:
        return u"octagon-alert"_s;
    }
    Q_UNREACHABLE();
}

QString diffText(const RosterDiff &diff)
{
    const QString before = diff.before.isEmpty() ? translated("nothing") : visibleText(diff.before);
    return u"%1: %2 → %3"_s.arg(visibleText(diff.what), before, visibleText(diff.after));
}

// "column 4 “Height”, “tall”: cannot be read"; the cell's text is left out where the reason quotes it.
QString problemText(const RosterProblem &problem)
{
    QString where;
    if (problem.column > 0)
        where = translated("column %1 “%2”").arg(problem.column).arg(visibleText(problem.header));
    if (!problem.value.isEmpty() && !problem.reason.contains(problem.value))
        where += (where.isEmpty() ? QString() : u", "_s) + translated("“%1”").arg(visibleText(problem.value));
    return where.isEmpty() ? visibleText(problem.reason) : u"%1: %2"_s.arg(where, visibleText(problem.reason));
}

// Where a choice for the whole column would mend the cell, how to make it; else empty.
QString hintFor(const RosterProblem &problem, const std::vector<RosterColumn> &columns)
{
    const auto column = std::ranges::find(columns, problem.column - 1, &RosterColumn::index);
    const bool numbers =
        std::ranges::all_of(problem.value, [](QChar c) { return c.isDigit() || c.isSpace() || u".,/-"_s.contains(c); });
    if (column == columns.end() || problem.value.isEmpty() || !numbers)
        return {};
    switch (rosterFieldInfo(column->field).type) {
    case RosterValueType::Length:
    case RosterValueType::Mass:
        return column->unit == RosterUnit::None ? translated("Back → choose the unit for this column") : QString();
    case RosterValueType::Date:
        return column->dateOrder == DateOrder::None ? translated("Back → choose the date format for this column")
                                                    : QString();
    default:
        return {};
    }
}

// The problem and, after `separator`, what would mend it.
QString withHint(const RosterProblem &problem, const std::vector<RosterColumn> &columns, const QString &separator)
{
    const QString hint = hintFor(problem, columns);
    return hint.isEmpty() ? problemText(problem) : problemText(problem) + separator + hint;
}

// Decisions travel through the cell as texts: "" leave rejected, "new", or the person's id.
const QString newPersonKey = u"new"_s;

QString keyOf(const std::optional<RosterChoice> &choice)
{
    if (!choice)
        return {};
    return choice->kind == RosterChoice::Kind::NewPerson ? newPersonKey : choice->person.toText();
}

}  // namespace

QString fateLabel(RosterFate fate)
{
    switch (fate) {
    case RosterFate::New:
        return translated("New");
    case RosterFate::Update:
        return translated("Update");
    case RosterFate::Unchanged:
        return translated("Unchanged");
    case RosterFate::Rejected:
        return translated("Rejected");
    }
    Q_UNREACHABLE();
}

FateModel::FateModel(ImportSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &ImportSession::planChanged, this, &FateModel::reload);
    reload();
}

void FateModel::reload()
{
    beginResetModel();
    m_plan = m_session.plan();
    m_warnings.clear();
    for (std::size_t i = 0; m_plan && i < m_plan->warnings.size(); ++i)
        m_warnings.emplace(m_plan->warnings[i].line, static_cast<int>(i));
    refilter();
    endResetModel();
}

void FateModel::setFilter(FateFilter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    refilter();
    endResetModel();
}

void FateModel::refilter()
{
    m_rows.clear();
    for (std::size_t i = 0; m_plan && i < m_plan->rows.size(); ++i)
        if (passes(m_plan->rows[i], m_filter))
            m_rows.push_back(static_cast<int>(i));
}

bool FateModel::passes(const RosterPlanRow &row, FateFilter filter) const
{
    switch (filter) {
    case FateFilter::All:
        return true;
    case FateFilter::New:
        return row.fate == RosterFate::New;
    case FateFilter::Update:
        return row.fate == RosterFate::Update;
    case FateFilter::Unchanged:
        return row.fate == RosterFate::Unchanged;
    case FateFilter::Rejected:
        return row.fate == RosterFate::Rejected;
    case FateFilter::Warned:
        return m_warnings.contains(row.line);
    }
    Q_UNREACHABLE();
}

int FateModel::count(FateFilter filter) const
{
    if (!m_plan)
        return 0;
    switch (filter) {
    case FateFilter::All:
        return m_plan->readCount();
    case FateFilter::New:
        return m_plan->newCount;
    case FateFilter::Update:
        return m_plan->updateCount;
    case FateFilter::Unchanged:
        return m_plan->unchangedCount;
    case FateFilter::Rejected:
        return static_cast<int>(m_plan->rejected.size());
    case FateFilter::Warned:
        return static_cast<int>(std::ranges::count_if(m_plan->rows, [this](const RosterPlanRow &row) {
            return passes(row, FateFilter::Warned);
        }));
    }
    Q_UNREACHABLE();
}

const RosterPlanRow &FateModel::rowAt(int row) const
{
    return m_plan->rows[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])];
}

int FateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 5;
}

// A person of the production as somebody tells two of one name apart: with address, phone or birth date.
QString FateModel::personLabel(Id<Person> person) const
{
    const Person *found = m_session.data().find(person);
    if (!found)
        return {};
    QStringList parts{visibleText(found->name)};
    for (const QString &part : {found->email, found->phone, dateText(found->birthDate), found->grade})
        if (!part.isEmpty() && parts.size() < 3)
            parts.append(visibleText(part));
    return parts.join(u" · "_s);
}

QString FateModel::detailText(const RosterPlanRow &row) const
{
    switch (row.fate) {
    case RosterFate::New:
        // What there is to look at comes first; a new person without anything of that sort is told by the cells.
        if (!m_warnings.contains(row.line))
            return cellTexts(row).join(u" · "_s).left(mostShown);
        break;
    case RosterFate::Unchanged:
        break;
    case RosterFate::Update: {
        QStringList texts;
        for (const RosterDiff &diff : row.diffs)
            texts.append(diffText(diff));
        return texts.join(u"; "_s);
    }
    case RosterFate::Rejected:
        return row.problem < 0
                 ? QString()
                 : withHint(m_plan->rejected[static_cast<std::size_t>(row.problem)], m_plan->columns, u" "_s);
    }
    QStringList texts;
    const auto [first, last] = m_warnings.equal_range(row.line);
    for (auto it = first; it != last; ++it)
        texts.append(withHint(m_plan->warnings[static_cast<std::size_t>(it->second)], m_plan->columns, u" "_s));
    return texts.join(u"; "_s);
}

// The row's cells after the name, "Header: text", as they stand in the file.
QStringList FateModel::cellTexts(const RosterPlanRow &row) const
{
    QStringList texts;
    for (const RosterColumn &column : m_plan->columns) {
        const QString text = visibleText(m_session.file()->cell(row.row, column.index).left(mostShown).toString());
        const bool name = column.field == RosterField::Name || column.field == RosterField::FirstName
                       || column.field == RosterField::LastName;
        if (!text.isEmpty() && !name && column.field != RosterField::Ignore)
            texts.append(u"%1: %2"_s.arg(visibleText(column.header), text));
    }
    return texts;
}

bool FateModel::hasDecisions() const
{
    return m_plan && std::ranges::any_of(m_plan->rows, [this](const RosterPlanRow &row) {
               return !m_session.candidatesOf(row.row).empty();
           });
}

QString FateModel::decisionText(const RosterPlanRow &row) const
{
    if (m_session.candidatesOf(row.row).empty())
        return {};
    const auto choice = m_session.choiceOf(row.row);
    if (!choice)
        return tr("Decide: who is it?");
    return choice->kind == RosterChoice::Kind::NewPerson ? tr("A new person") : personLabel(choice->person);
}

QVariant FateModel::decisions(const RosterPlanRow &row) const
{
    const auto candidates = m_session.candidatesOf(row.row);
    if (candidates.empty())
        return {};
    CellChoices choices;
    choices.append({tr("Not decided: stays rejected"), QString()});
    for (const Id<Person> person : candidates)
        choices.append({tr("Update %1").arg(personLabel(person)), person.toText()});
    choices.append({tr("A new person"), newPersonKey});
    return QVariant::fromValue(choices);
}

QString FateModel::text(const RosterPlanRow &row, FateColumn column) const
{
    switch (column) {
    case FateColumn::Line:
        return QLocale().toString(row.line);
    case FateColumn::Name:
        return visibleText(row.name);
    case FateColumn::Fate:
        return m_warnings.contains(row.line) && row.fate != RosterFate::Rejected
                 ? tr("%1 · check").arg(fateLabel(row.fate))
                 : fateLabel(row.fate);
    case FateColumn::Detail:
        return detailText(row);
    case FateColumn::Decision:
        return decisionText(row);
    }
    Q_UNREACHABLE();
}

QString FateModel::details(int row) const
{
    const RosterPlanRow &planned = rowAt(row);
    QStringList lines{tr("Line %1: %2").arg(QLocale().toString(planned.line), fateLabel(planned.fate))};
    if (planned.fate == RosterFate::Update)
        lines.append(tr("Updates %1").arg(personLabel(planned.person)));
    for (const RosterDiff &diff : planned.diffs)
        lines.append(diffText(diff));
    if (planned.problem >= 0)
        lines.append(withHint(m_plan->rejected[static_cast<std::size_t>(planned.problem)], m_plan->columns, u"\n"_s));
    const auto [first, last] = m_warnings.equal_range(planned.line);
    for (auto it = first; it != last; ++it)
        lines.append(
            tr("Check: %1")
                .arg(withHint(m_plan->warnings[static_cast<std::size_t>(it->second)], m_plan->columns, u"\n"_s)));
    if (planned.fate == RosterFate::New || planned.fate == RosterFate::Rejected)
        lines += cellTexts(planned);
    return lines.join(u'\n');
}

QVariant FateModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RosterPlanRow &row = rowAt(index.row());
    const auto column = static_cast<FateColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return text(row, column).toHtmlEscaped();
    case Qt::DecorationRole:
        if (column == FateColumn::Fate)
            return icon(iconOf(row.fate));
        return flags(index) & Qt::ItemIsEditable ? QVariant(icon(u"chevron-down"_s)) : QVariant();
    case Qt::EditRole:
        return column == FateColumn::Decision ? keyOf(m_session.choiceOf(row.row)) : text(row, column);
    case ChoicesRole:
        return column == FateColumn::Decision ? decisions(row) : QVariant();
    case Qt::TextAlignmentRole:
        return column == FateColumn::Line ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter)
                                          : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<FateColumn>(section)) {
    case FateColumn::Line:
        return tr("Line");
    case FateColumn::Name:
        return tr("Name");
    case FateColumn::Fate:
        return tr("What happens");
    case FateColumn::Detail:
        return tr("Changes, or why not");
    case FateColumn::Decision:
        return tr("Decision");
    }
    return {};
}

Qt::ItemFlags FateModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (static_cast<FateColumn>(index.column()) == FateColumn::Decision
        && !m_session.candidatesOf(rowAt(index.row()).row).empty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool FateModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const int row = rowAt(index.row()).row;
    const QString key = value.toString();
    if (key == keyOf(m_session.choiceOf(row)))
        return true;
    if (key.isEmpty()) {
        m_session.decide(row, std::nullopt);
    } else if (key == newPersonKey) {
        m_session.decide(row, RosterChoice{.kind = RosterChoice::Kind::NewPerson, .person = {}});
    } else if (const auto uuid = Uuid::fromText(key)) {
        m_session.decide(row, RosterChoice{.kind = RosterChoice::Kind::Update, .person = Id<Person>(*uuid)});
    }
    return true;
}

}  // namespace stunt
