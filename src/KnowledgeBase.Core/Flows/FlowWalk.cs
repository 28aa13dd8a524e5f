using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Flows;

/// <summary>Walks a flow from its first question along every answer; each question once.</summary>
internal sealed class FlowWalk
{
    private readonly Flow _flow;
    private readonly Dictionary<FlowQuestion, int> _depths = [];
    private readonly HashSet<FlowQuestion> _onTheWay = [];
    private readonly List<TextFault> _loops = [];

    public FlowWalk(Flow flow)
    {
        _flow = flow;
        Depth = flow.Questions.Count == 0 ? 0 : Walk(flow.Questions[0]);
    }

    /// <summary>The most questions on any way.</summary>
    public int Depth { get; }

    /// <summary>The questions that some answer leads to, the first included.</summary>
    public IReadOnlyCollection<FlowQuestion> Reached => _depths.Keys;

    /// <summary>The answers that lead back.</summary>
    public IReadOnlyList<TextFault> Loops => _loops;

    private int Walk(FlowQuestion question)
    {
        if (_depths.TryGetValue(question, out var known))
        {
            return known;
        }

        _onTheWay.Add(question);
        var below = 0;
        foreach (var answer in question.Answers)
        {
            if (answer.Target is not FlowTarget.Question { Number: var number } || _flow.Find(number) is not { } next)
            {
                continue;
            }

            if (_onTheWay.Contains(next))
            {
                _loops.Add(FaultRules.FlowLoop.At(answer.Line, answer.Label, number));
            }
            else
            {
                below = Math.Max(below, Walk(next));
            }
        }

        _onTheWay.Remove(question);
        return _depths[question] = below + 1;
    }
}
