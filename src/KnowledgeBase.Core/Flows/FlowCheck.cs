using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Flows;

/// <summary>Finds what would leave somebody without a next question on a call.</summary>
public static class FlowCheck
{
    /// <summary>The faults of a flow, with lines of its file.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="section">The heading of its questions.</param>
    public static IReadOnlyList<TextFault> Faults(Flow flow, OutlineHeading section)
    {
        if (flow.Questions.Count == 0)
        {
            return [FaultRules.FlowEmpty.At(section.Line, section.Text)];
        }

        var faults = new List<TextFault>();
        for (var i = 0; i < flow.Questions.Count; i++)
        {
            CheckQuestion(flow, flow.Questions[i], expected: i + 1, faults);
        }

        var walk = new FlowWalk(flow);
        faults.AddRange(walk.Loops);
        faults.AddRange(flow.Questions.Where(question => !walk.Reached.Contains(question)).Select(question => FaultRules.FlowUnreachable.At(question.Line, question.Number)));
        if (walk.Depth > Flow.MaxDepth)
        {
            faults.Add(FaultRules.FlowTooDeep.At(section.Line, walk.Depth, Flow.MaxDepth));
        }

        return [.. faults.OrderBy(fault => fault.Line)];
    }

    private static void CheckQuestion(Flow flow, FlowQuestion question, int expected, List<TextFault> faults)
    {
        if (question.Number != expected)
        {
            faults.Add(FaultRules.FlowQuestionNumber.At(question.Line, question.Number, expected));
        }

        if (question.Answers.Count == 0)
        {
            faults.Add(FaultRules.FlowDeadEnd.At(question.Line, question.Number));
        }

        foreach (var answer in question.Answers)
        {
            if (answer.Label.Length == 0)
            {
                faults.Add(FaultRules.FlowAnswerUnlabelled.At(answer.Line));
            }

            switch (answer.Target)
            {
                case FlowTarget.Nowhere:
                    faults.Add(FaultRules.FlowAnswerLeadsNowhere.At(answer.Line, answer.Label));
                    break;
                case FlowTarget.Question { Number: var number } when flow.Find(number) is null:
                    faults.Add(FaultRules.FlowQuestionMissing.At(answer.Line, answer.Label, number));
                    break;
            }
        }
    }
}
