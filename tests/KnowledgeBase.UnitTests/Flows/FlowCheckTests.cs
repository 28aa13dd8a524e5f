using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Flows;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Testing.Rendering;
using Xunit;

namespace KnowledgeBase.UnitTests.Flows;

public sealed class FlowCheckTests
{
    [Fact]
    public void A_flow_is_read_with_its_targets()
    {
        var flow = Read("### 1. ¿La tiene?\n\nMire.\n\n- **Sí** → [Pregunta 2](#q-2)\n- **No** → [](KB-0001#s-say)\n\n### 2. ¿Y ahora?\n\n- **Nada** → **Escalar:** Fraude, P1\n- ay\n");

        Assert.Equal([(1, "¿La tiene?"), (2, "¿Y ahora?")], flow.Questions.Select(question => (question.Number, question.Text)));
        Assert.Equal(
            [new FlowTarget.Question(2), new FlowTarget.Article(new LinkTarget.ToArticle(new ArticleId(1), "s-say")), new FlowTarget.Escalation("Fraude, P1"), new FlowTarget.Nowhere()],
            flow.Questions.SelectMany(question => question.Answers).Select(answer => answer.Target));
        Assert.Equal(["Sí", "No", "Nada", ""], flow.Questions.SelectMany(question => question.Answers).Select(answer => answer.Label));
    }

    [Fact]
    public void Seven_questions_on_a_way_are_the_most()
    {
        Assert.Empty(Faults(Chain(7)));
        Assert.Equal(["flow-too-deep"], Faults(Chain(8)));
    }

    [Fact]
    public void Questions_that_several_ways_share_are_walked_once()
    {
        // Twenty questions, each with two answers to the next: a million ways.
        var text = string.Concat(Enumerable.Range(1, 20).Select(n => string.Create(
            CultureInfo.InvariantCulture, $"### {n}. a\n\n- **Sí** → [a](#q-{n + 1})\n- **No** → [a](#q-{n + 1})\n\n")));

        Assert.Contains("flow-too-deep", Faults(text + "### 21. a\n\n- **Sí** → [](KB-0001)\n"));
    }

    [Fact]
    public void A_flow_without_questions_is_a_fault() => Assert.Equal(["flow-empty"], Faults("Nada."));

    private static string Chain(int length) => string.Concat(Enumerable.Range(1, length).Select(n => string.Create(
        CultureInfo.InvariantCulture, $"### {n}. a\n\n- **Sí** → {(n == length ? "[](KB-0001)" : $"[a](#q-{n + 1})")}\n\n")));

    private static Flow Read(string questions) => RenderDriver.Render($"## Preguntas\n\n{questions}").Outline.Flow!;

    private static IEnumerable<string> Faults(string questions) =>
        FlowCheck.Faults(Read(questions), new OutlineHeading(2, "Preguntas", "s-questions", SectionKind.Questions, "s-questions", 1)).Select(fault => fault.Rule.Name);
}
