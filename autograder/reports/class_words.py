"""The words of the class report. "(one)" is the form for a ``count`` of 1."""

from ..selfcheck.messages import Text
from .class_statistics import LOW_DISCRIMINATION, MIN_FOR_DISCRIMINATION
from .report import STATUS

WORDS = {
    # Head
    "title": Text("Class report", "학급 보고서"),
    "for whom": Text(
        "For instructors only. This page names students and shows inputs of hidden properties: do not pass it on to students.",
        "교수자 전용입니다. 학생의 이름과 비공개 성질의 입력이 나오므로 학생에게 보여 주지 마세요.",
    ),
    "made": Text("Made on {made} from nbgrader's folders and gradebook.", "{made}에 nbgrader의 폴더와 성적부로 만들었습니다."),
    "made of file": Text(
        "Made on {made} from the reports of autograder grade.", "{made}에 autograder grade의 보고서로 만들었습니다."
    ),
    "contents": Text("Contents", "차례"),
    "submissions": Text("Submissions", "제출물"),
    "graded": Text("Graded", "채점함"),
    "unreadable": Text("Could not be read", "읽지 못함"),
    "ungraded": Text("Not graded", "채점 못 함"),
    "missing": Text("Not handed in", "제출하지 않음"),
    "mean": Text("Mean", "평균"),
    "median": Text("Median", "중앙값"),
    "full": Text("Full marks", "만점"),
    "late": Text("Late", "늦은 제출"),
    "person": Text("Need a person", "사람의 확인 필요"),
    "only graded": Text(
        "The figures below count the graded submissions; those that could not be read or graded have no score.",
        "아래의 통계는 채점한 제출물만 셉니다. 읽지 못했거나 채점하지 못한 제출물은 점수가 없습니다.",
    ),
    "missing names": Text("On the roster, nothing handed in ({count}):", "명단에 있지만 제출하지 않은 학생({count}명):"),
    "left out": Text(
        "{count} graded submissions are left out, because their students are no longer in the gradebook.",
        "성적부에 더는 없는 학생의 제출물 {count}개는 제외했습니다.",
    ),
    "left out (one)": Text(
        "One graded submission is left out, because its student is no longer in the gradebook.",
        "성적부에 더는 없는 학생의 제출물 1개는 제외했습니다.",
    ),
    "exams": Text(
        "These reports were made with {count} different exams or versions of the kit, so their scores may not be comparable: "
        "grade the class again.",
        "서로 다른 시험 또는 키트 버전 {count}가지로 채점한 보고서가 섞여 있어 점수를 비교하기 어렵습니다. 학급을 다시 채점하세요.",
    ),
    # Scores
    "scores": Text("Scores", "점수 분포"),
    "automatic": Text("Automatic scores", "자동 채점 점수"),
    "final": Text("Scores in the gradebook", "성적부의 점수"),
    "final means": Text(
        "The gradebook's scores include written answers, scores given by hand and late penalties.",
        "성적부의 점수에는 서술형 답안, 사람이 준 점수, 늦은 제출의 감점이 반영되어 있습니다.",
    ),
    "final waits": Text(
        "{count} submissions still wait for a person, so these scores will change.",
        "제출물 {count}개가 아직 사람의 채점을 기다리므로 이 점수는 바뀔 수 있습니다.",
    ),
    "final waits (one)": Text(
        "One submission still waits for a person, so these scores will change.",
        "제출물 1개가 아직 사람의 채점을 기다리므로 이 점수는 바뀔 수 있습니다.",
    ),
    "scores described": Text(
        "{count} scores between {lowest} and {highest} of {points} points; mean {mean}, median {median}.",
        "점수 {count}개, {points}점 만점에 {lowest}점에서 {highest}점 사이. 평균 {mean}점, 중앙값 {median}점.",
    ),
    "percent of points": Text("percent of the points", "만점에 대한 백분율"),
    "from to": Text("from {low}% to below {high}%", "{low}% 이상 {high}% 미만"),
    "from to end": Text("from {low}% to {high}%", "{low}% 이상 {high}% 이하"),
    "count": Text("Submissions", "제출물 수"),
    "range": Text("Score", "점수"),
    "of points": Text("of {points} points", "{points}점 만점"),
    "quartiles": Text("Quartiles", "사분위수"),
    "spread": Text("Standard deviation", "표준편차"),
    "lowest": Text("Lowest, highest", "최저, 최고"),
    "scores counted": Text("Scores counted", "집계한 점수의 수"),
    "as numbers": Text("The chart as a table", "그래프의 값을 표로 보기"),
    # Exercises
    "exercises": Text("Exercises", "연습 문제"),
    "exercises chart": Text("Share of the graded submissions in each state", "채점한 제출물의 상태별 비율"),
    "exercise": Text("Exercise", "연습 문제"),
    "rate": Text("Pass rate", "통과율"),
    "rate means": Text(
        "The pass rate is the share of all graded submissions that have full marks in the exercise.",
        "통과율은 채점한 모든 제출물 가운데 이 연습 문제에서 만점을 받은 비율입니다.",
    ),
    "passed": Text("full marks", "만점"),
    "partial": Text("some points", "일부 점수"),
    "failed": Text("no points", "0점"),
    "not_started": Text("not started", "시작 전"),
    "mean points": Text("Mean score", "평균 점수"),
    # Properties
    "properties": Text("Properties", "성질"),
    "property": Text("Property", "성질"),
    "hidden": Text("hidden", "비공개"),
    "points": Text("Points", "배점"),
    "worth": Text("{points} points", "{points}점"),
    "worth (one)": Text("1 point", "1점"),
    "discrimination": Text("Discrimination", "변별도"),
    "begun": Text(
        "{begun} of {graded} graded submissions began it; properties are counted over these.",
        "채점한 제출물 {graded}개 가운데 {begun}개가 시작했으며, 성질은 이 제출물만 셉니다.",
    ),
    "discrimination means": Text(
        "Discrimination is the correlation between passing a property and the score without it: near 1, stronger students pass "
        f"and weaker ones do not; below {LOW_DISCRIMINATION:g}, the property says little, and below 0, weaker students pass more "
        f"often, so look at it. “–” means not defined: everyone or nobody passes, or fewer than {MIN_FOR_DISCRIMINATION} "
        "submissions began the exercise.",
        "변별도는 성질의 통과 여부와 그 성질을 뺀 점수 사이의 상관계수입니다. 1에 가까우면 잘하는 학생은 통과하고 그렇지 "
        f"않은 학생은 통과하지 못합니다. {LOW_DISCRIMINATION:g}보다 작으면 학생을 거의 구별하지 못하고, 0보다 작으면 오히려 "
        "점수가 낮은 학생이 더 많이 통과하므로 살펴보세요. ‘–’는 계산할 수 없다는 뜻입니다. 모두 통과했거나, 아무도 통과하지 "
        f"못했거나, 시작한 제출물이 {MIN_FOR_DISCRIMINATION}개보다 적은 경우입니다.",
    ),
    "look": Text("Properties worth a look", "살펴볼 성질"),
    "everyone": Text("Everyone who began passes", "시작한 모두가 통과"),
    "nobody": Text("Nobody passes", "아무도 통과하지 못함"),
    "low": Text("Discrimination below {low}", "변별도 {low} 미만"),
    "none": Text("None.", "없습니다."),
    # Misconceptions
    "misconceptions": Text("Misconceptions", "흔한 실수"),
    "misconceptions means": Text(
        "What the failures look like, most frequent first, each with an example from one submission. {unnamed} of {unfinished} "
        "exercise results without full marks look like no known mistake.",
        "결과로 짐작한 실수를 많은 순서로 보여 주며, 한 제출물에서 나온 예를 하나씩 붙였습니다. 만점이 아닌 연습 문제 결과 "
        "{unfinished}개 가운데 {unnamed}개는 알려진 실수와 같지 않습니다.",
    ),
    "made by": Text("{count} submissions", "제출물 {count}개"),
    "made by (one)": Text("1 submission", "제출물 1개"),
    "no misconception": Text("No failure looks like a known mistake.", "알려진 실수와 같은 결과가 없습니다."),
    # Times
    "times": Text("Submission times", "제출 시각"),
    "due": Text(
        "Due {due}, counted for each student with their extension.", "마감은 {due}이며, 연장받은 학생은 연장한 마감으로 셉니다."
    ),
    "no due": Text(
        "No due date is set. Set one in the formgrader, or with nbgrader db assignment add SET --duedate=…",
        "마감이 정해져 있지 않습니다. formgrader나 nbgrader db assignment add SET --duedate=… 명령으로 정하세요.",
    ),
    "times unknown": Text(
        "{count} submissions have no known time and count as punctual.",
        "제출물 {count}개는 제출 시각을 알 수 없어 제때 낸 것으로 봅니다.",
    ),
    "times unknown (one)": Text(
        "One submission has no known time and counts as punctual.", "제출물 1개는 제출 시각을 알 수 없어 제때 낸 것으로 봅니다."
    ),
    "times described": Text(
        "{known} submissions with a known time, {late} of them late.",
        "제출 시각을 아는 제출물 {known}개, 그중 {late}개가 늦었습니다.",
    ),
    "time": Text("Time", "시각"),
    "mean percent": Text("Mean score in percent", "평균 점수(%)"),
    "no times": Text(
        "Times are in the gradebook, and this report was made from a file: run autograder report without a file.",
        "제출 시각은 성적부에 있는데, 이 보고서는 파일로 만들었습니다. 파일 없이 autograder report를 실행하세요.",
    ),
    # People
    "people": Text("Submissions that need a person", "사람이 확인해야 하는 제출물"),
    "nobody waits": Text("No submission needs a person.", "사람이 확인해야 하는 제출물이 없습니다."),
    "no answers": Text(
        "Written answers are in the gradebook, and this report was made from a file, so it does not say which of them wait.",
        "서술형 답안의 점수는 성적부에 있는데, 이 보고서는 파일로 만들어서 채점을 기다리는 답안은 나오지 않습니다.",
    ),
    "reason ungraded": Text(
        "Not graded: run autograder autograde, and look at what it reports",
        "채점하지 못함: autograder autograde를 실행하고 메시지를 확인하세요",
    ),
    "reason unreadable": Text("Could not be read: ask for it again", "읽지 못함: 다시 제출하도록 요청하세요"),
    "reason crashed": STATUS["crashed"],
    "reason timeout": STATUS["timeout"],
    "reason memory": STATUS["memory"],
    "reason not_loaded": Text("stopped by an error before anything could be tested", "검사를 시작하기 전에 오류로 중단"),
    "reason waiting": Text("wait for a person's grade", "사람의 채점을 기다림"),
    # Regrade
    "regrade": Text("Scores before and after the last regrade", "마지막으로 다시 채점하기 전과 후의 점수"),
    "regraded": Text(
        "{count} submissions were graded again from the same files, with another exam, other points or another version of the "
        "kit: {up} up, {down} down, {same} unchanged; mean change {change} points.",
        "같은 파일을 바뀐 시험, 배점 또는 키트로 다시 채점한 제출물 {count}개: 오름 {up}, 내림 {down}, 그대로 {same}. "
        "평균 변화 {change}점.",
    ),
    "regraded (one)": Text(
        "One submission was graded again from the same files, with another exam, other points or another version of the kit: "
        "{up} up, {down} down, {same} unchanged; mean change {change} points.",
        "같은 파일을 바뀐 시험, 배점 또는 키트로 다시 채점한 제출물 1개: 오름 {up}, 내림 {down}, 그대로 {same}. "
        "평균 변화 {change}점.",
    ),
    "regrade described": Text(
        "Each point is a submission; above the line, its share of the points rose. {up} scores up, {down} down, {same} unchanged.",
        "점 하나가 제출물 하나이며, 선 위에 있으면 점수 비율이 올랐습니다. 오름 {up}, 내림 {down}, 그대로 {same}.",
    ),
    "no regrade": Text(
        "No submission has been graded again from the same files with another exam, other points or another version of the kit.",
        "시험이나 배점, 키트 버전이 바뀌어 같은 파일로 다시 채점한 제출물이 없습니다.",
    ),
    "no regrade of file": Text(
        "Earlier scores are kept in nbgrader's folders, and this report was made from a file.",
        "이전 점수는 nbgrader의 폴더에 있는데, 이 보고서는 파일로 만들었습니다.",
    ),
    "student": Text("Student", "학생"),
    "before": Text("Before", "전"),
    "after": Text("After", "후"),
    "change": Text("Change", "변화"),
    "before axis": Text("before, percent", "전(%)"),
    "after axis": Text("after, percent", "후(%)"),
    # For the terminal
    "main": Text(
        "{submissions} submissions, mean {mean} and median {median} of {points} points, {look} to look at",
        "제출물 {submissions}개, {points}점 만점에 평균 {mean}점, 중앙값 {median}점, 살펴볼 것 {look}개",
    ),
}
TIME_GROUPS = (  # one for each group of ``class_statistics.Times``
    Text("more than 7 days before", "7일 넘게 남기고"),
    Text("7 to 3 days before", "7~3일 남기고"),
    Text("3 days to 1 day before", "3~1일 남기고"),
    Text("24 to 6 hours before", "24~6시간 남기고"),
    Text("6 hours to 1 hour before", "6~1시간 남기고"),
    Text("less than an hour before", "1시간 미만 남기고"),
    Text("up to an hour late", "1시간까지 늦음"),
    Text("1 to 24 hours late", "1~24시간 늦음"),
    Text("1 to 3 days late", "1~3일 늦음"),
    Text("more than 3 days late", "3일 넘게 늦음"),
)
