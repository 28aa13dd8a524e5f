using KnowledgeBase.Core.Checking;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Rendering;
using KnowledgeBase.Testing.Checking;
using Xunit;

namespace KnowledgeBase.UnitTests.Checking;

public sealed class ContentCheckerTests
{
    private const string Sop = ContentBuilder.Sop;
    private const string SopEnglish = ContentBuilder.SopEnglish;
    private const string Flow = ContentBuilder.Flow;
    private const string Resolution = ContentBuilder.Resolution;
    private const string Parameters = ContentBuilder.Parameters;

    [Fact]
    public void A_sound_folder_has_no_faults() => Assert.Empty(new ContentBuilder().Check());

    [Theory]
    [InlineData(Resolution, "id: KB-0003", "id: KB-0009", "id-differs-from-path")]
    [InlineData(Resolution, "owner: Equipo de Aclaraciones\n", "", "field-missing")]
    [InlineData(Resolution, "  - me robaron 3\n", "", "phrases-count")]
    [InlineData(Resolution, "  - me robaron 3\n", "  - ¡Me clonaron 3!\n", "phrase-twice")]
    [InlineData(Resolution, "risk: normal", "risk: low", "pair-field")]
    [InlineData(Resolution, "## Entorno\n\nLa tarjeta está activa.\n\n", "", "section-missing", "parity-section")]
    [InlineData(Resolution, "## Problema", "## Titular", "section-missing", "parity-section", "parity-headings")]
    [InlineData(Resolution, "## Entorno\n\nLa tarjeta está activa.\n\n## Solución\n\nRegistre el caso.", "## Solución\n\nRegistre el caso.\n\n## Entorno\n\nActiva.", "section-order")]
    [InlineData(Resolution, "## Referencias", "## Entorno\n\nOtra vez.\n\n## Referencias", "section-order", "section-twice")]
    [InlineData(Resolution, "La tarjeta está activa.", "> [!REVISOR]\n> Falta.", "section-empty")]
    [InlineData(Resolution, "## Entorno", "## Environment", "section-language")]
    [InlineData(Resolution, "## Referencias", "## Apertura\n\nHola.\n\n## Referencias", "section-foreign", "parity-section")]
    [InlineData(Resolution, "## Problema\n", "# Título\n\n## Problema\n", "heading-title", "parity-headings")]
    [InlineData(Resolution, "Registre el caso.", "Registre <b>el caso</b>.", "html-shown")]
    [InlineData(Resolution, "Registre el caso.", "> [!CUIDADO]\n> Registre.", "box-unknown")]
    [InlineData(Resolution, "Registre el caso.", "Registre según corresponda.", "word-forbidden")]
    [InlineData(Resolution, "Registre el caso.", "Registre el caso en 5 días hábiles.", "figure-typed")]
    [InlineData(Resolution, "Registre el caso.", "Cuesta $ 1,500.00.", "figure-typed")]
    [InlineData(Resolution, "Registre el caso.", "Marque 55 5340 0999.", "figure-typed")]
    [InlineData(Resolution, "Registre el caso.", "Registre la tarjeta 4111 1111 1111 1111.", "card-data")]
    [InlineData(Resolution, "- [](KB-0005)", "- [](KB-0077)", "link-article-missing", "parity-link", "parity-link")]
    [InlineData(Resolution, "- [](KB-0005)\n", "", "link-few", "parity-link")]
    [InlineData(Resolution, "Registre el caso.", "Vea [esto](KB-0001#step-9).", "link-anchor-missing", "parity-link")]
    [InlineData(Resolution, "Registre el caso.", "Vea [esto](#s-steps).", "link-anchor-missing", "parity-link")]
    [InlineData(Resolution, "Registre el caso.", "Vea [esto](http://example.com).", "link-refused", "parity-link")]
    [InlineData(Resolution, "Registre el caso.", "Vea [](#s-issue).", "link-empty", "parity-link")]
    [InlineData(Resolution, "Registre el caso.", "En {{plazo_aclaracio}}.", "parameter-unknown", "parity-parameter")]
    [InlineData(Parameters, "from: 2024-01-24", "from: 2027-01-01", "parameter-not-yet", "parameter-not-yet", "parameter-not-yet", "parameter-not-yet")]
    [InlineData(Parameters, "  owner: Legal\n", "", "field-missing", "parameter-unknown", "parameter-unknown", "parameter-unknown", "parameter-unknown")]
    [InlineData(Sop, "3. Cierre.", "4. Cierre.", "step-number")]
    [InlineData(Sop, "1. Abra el detalle.\n", "", "step-number", "step-number", "parity-steps")]
    [InlineData(Sop, "kb-0001.files/pantalla.png", "kb-0001.files/otra.png", "image-missing", "parity-image", "parity-image")]
    [InlineData(Sop, "kb-0001.files/pantalla.png", "https://example.com/a.png", "image-refused", "parity-image", "parity-image")]
    [InlineData(Sop, "![La pantalla]", "![]", "image-text")]
    [InlineData(Sop, "> Consérvelo, por favor.", "Consérvelo, por favor.", "parity-say")]
    [InlineData(Flow, "### 2. ¿Lo", "### 3. ¿Lo", "flow-question-number", "flow-question-missing", "flow-unreachable", "link-anchor-missing")]
    [InlineData(Flow, "- **Sí** → [](KB-0003)\n- **No** → **Escalar:** Fraude\n", "Nada.\n", "flow-dead-end", "parity-flow")]
    [InlineData(Flow, "**Escalar:** Fraude", "Fraude", "flow-answer-leads-nowhere", "parity-flow")]
    [InlineData(Flow, "- **Sí** → [](KB-0003)", "- Sí → [](KB-0003)", "flow-answer-unlabelled")]
    [InlineData(Flow, "- **Sí** → [](KB-0003)", "- **Sí** → [Pregunta 1](#q-1)", "flow-loop", "parity-flow", "parity-link")]
    [InlineData(Flow, "[Pregunta 2](#q-2)", "[](KB-0004)", "flow-unreachable", "parity-flow", "parity-link")]
    public void Each_fault_is_found(string path, string part, string by, params string[] rules) =>
        Assert.Equal(rules.Order(StringComparer.Ordinal), new ContentBuilder().Replace(path, part, by).FollowSources().Rules().Order(StringComparer.Ordinal));

    [Fact]
    public void A_translation_behind_its_source_is_a_warning_that_names_the_blob()
    {
        var fault = Assert.Single(new ContentBuilder().Replace(Resolution, "Registre el caso.", "Registre bien el caso.").Check());

        Assert.Equal(("source-behind", FaultSeverity.Warning, "articles/aclaraciones/kb-0003-tres.en.md"), (fault.Rule.Name, fault.Severity, fault.Path));
    }

    [Fact]
    public void Files_themselves_are_checked()
    {
        var content = new ContentBuilder()
            .Write("articles/aclaraciones/notas.txt", "x")
            .Write("articles/aclaraciones/kb-0001.files/a.svg", "x")
            .Write("articles/aclaraciones/kb-0001.files/sobra.png", "x")
            .Write("articles/aclaraciones/kb-0001.files/pantalla.png", new byte[2_000_000])
            .Write("articles/pagos/kb-0003-otra.es.md", "---\nid: KB-0003\n---\n")
            .Write("articles/pagos/kb-0006-mala.es.md", [0xC3, 0x28])
            .Write("articles/pagos/kb-0007-larga.es.md", new byte[300_000]);

        Assert.Equal(
            ["image-name", "image-too-large", "image-unused", "path-invalid", "edition-twice", "file-encoding", "file-too-large"],
            content.Rules().Where(rule => !rule.StartsWith("field-", StringComparison.Ordinal) && rule is not ("link-few" or "pair-slug")));
    }

    [Fact]
    public void A_missing_translation_is_an_error_with_the_name_of_its_file()
    {
        var fault = Assert.Single(new ContentBuilder().Remove(SopEnglish).Check());

        Assert.Equal("pair-missing", fault.Rule.Name);
        Assert.Contains(SopEnglish, fault.Arguments);
    }

    [Fact]
    public void An_article_that_nothing_leads_to_is_told_once() =>
        Assert.Equal(["article-orphan"], new ContentBuilder()
            .Replace("articles/aclaraciones/kb-0001-uno.es.md", "- [](KB-0005)", "- [](KB-0004)").Replace("articles/aclaraciones/kb-0001-uno.en.md", "- [](KB-0005)", "- [](KB-0004)")
            .Replace("articles/aclaraciones/kb-0002-dos.es.md", "- [](KB-0005)", "- [](KB-0004)").Replace("articles/aclaraciones/kb-0002-dos.en.md", "- [](KB-0005)", "- [](KB-0004)")
            .Replace("articles/aclaraciones/kb-0003-tres.es.md", "- [](KB-0005)", "- [](KB-0004)").Replace("articles/aclaraciones/kb-0003-tres.en.md", "- [](KB-0005)", "- [](KB-0004)")
            .Replace("articles/aclaraciones/kb-0004-cuatro.es.md", "- [](KB-0005)", "- [](KB-0003)").Replace("articles/aclaraciones/kb-0004-cuatro.en.md", "- [](KB-0005)", "- [](KB-0003)")
            .FollowSources().Rules().Except(["link-few"]));

    [Fact]
    public void A_link_that_readers_cannot_follow_is_a_warning() =>
        Assert.Contains("link-above-audience", new ContentBuilder().Replace(Flow, "audience: tier1", "audience: tier2").Rules());

    [Fact]
    public void Repeated_and_long_sentences_are_warnings()
    {
        const string Repeated = "Esta oración tiene más de doce palabras para que alguien note que se repite.";
        var content = new ContentBuilder()
            .Replace(Sop, "Registrar el cargo.", $"Registrar el cargo. {Repeated}")
            .Replace(Resolution, "Registre el caso.", $"{Repeated} {string.Join(' ', Enumerable.Repeat("palabra", 26))}.")
            .FollowSources();

        Assert.Equal(["sentence-long", "text-repeated"], content.Rules().Except(["phrases-count"]));
    }

    [Fact]
    public void Hard_texts_are_warnings()
    {
        var hard = string.Concat(Enumerable.Repeat("La responsabilidad institucional correspondiente determina procedimientos administrativos. ", 20));

        var fault = Assert.Single(new ContentBuilder().Replace(Resolution, "Registre el caso.", hard).FollowSources().Check());

        Assert.Equal("reading-ease", fault.Rule.Name);
    }

    [Fact]
    public void Templates_must_read_and_have_their_sections() => Assert.Equal(
        ["section-missing"],
        new ContentBuilder()
            .Write("templates/resolution.es.md", KnowledgeBase.Testing.Articles.Templates.Resolution)
            .Write("templates/faq.es.md", KnowledgeBase.Testing.Articles.Templates.Resolution.Replace("kind: resolution", "kind: faq", StringComparison.Ordinal))
            .Rules().Except(["section-foreign"]).Distinct());

    [Fact]
    public void One_edition_can_be_checked_while_it_is_written()
    {
        var builder = new ContentBuilder();
        var content = builder.Read();
        var entry = builder.Replace(SopEnglish, "go to [step 3](#step-3)", "go to [step 4](#step-4)").Entries().Single(file => file.Path == SopEnglish);

        var changed = new ContentReader(new EditionParser()).Replace(content, entry);

        Assert.Equal(
            ["link-anchor-missing", "parity-link", "parity-link"],
            new ContentChecker().Check(changed, new HashSet<string>(StringComparer.Ordinal) { SopEnglish }, ContentBuilder.Day).Select(fault => fault.Rule.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_change_is_told_what_it_breaks_elsewhere_and_nothing_that_was_broken_before()
    {
        var before = new ContentBuilder()
            .Replace(Flow, "- **No** → [](KB-0001#step-2)", "- **No** → [](KB-0001#step-3)")
            .Replace(Flow, "- [](KB-0005)", "- [](KB-0099)");
        var content = before.Read();
        var change = before.Replace(Sop, "3. Cierre.\n", "Cierre.\n").Entries().Single(file => file.Path == Sop);

        var faults = new ContentChecker().CheckChange(content, new ContentReader(new EditionParser()).Change(content, [change], Nothing), new HashSet<string>([Sop], StringComparer.Ordinal), ContentBuilder.Day);

        var broken = Assert.Single(faults, fault => fault.Rule == FaultRules.BreaksOther);
        Assert.Equal((Sop, Flow), (broken.Path, broken.Arguments[0]));
        Assert.Contains("KB-0001#step-3", KnowledgeBase.Rendering.Faults.FaultTexts.Describe(broken, Core.Articles.Language.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_what_others_use_is_a_fault_of_the_change()
    {
        var content = new ContentBuilder().Read();
        var removed = new HashSet<string>([Parameters, "articles/aclaraciones/kb-0005-cinco.es.md", "articles/aclaraciones/kb-0005-cinco.en.md"], StringComparer.Ordinal);

        var faults = new ContentChecker().CheckChange(content, new ContentReader(new EditionParser()).Change(content, [], removed), removed, ContentBuilder.Day);

        Assert.Equal(8 + 4, faults.Count(fault => fault.Rule == FaultRules.BreaksOther));
    }

    [Fact]
    public void Reading_a_change_gives_what_reading_everything_gives()
    {
        var builder = new ContentBuilder();
        var before = builder.Read();
        var after = builder.Replace(Sop, "## Propósito", "## Otra cosa").Remove(SopEnglish).Replace(Parameters, "90", "60").Write("articles/aclaraciones/kb-0001.files/b.png", "x");

        var changed = new ContentReader(new EditionParser()).Change(
            before, [.. after.Entries().Where(file => file.Path is Sop or Parameters || file.Path.EndsWith("b.png", StringComparison.Ordinal))], new HashSet<string>([SopEnglish], StringComparer.Ordinal));

        Assert.Equal(after.Check().Select(fault => (fault.Path, fault.Line, fault.Rule)), new ContentChecker().Check(changed, ContentBuilder.Day).Select(fault => (fault.Path, fault.Line, fault.Rule)));
    }

    private static IReadOnlySet<string> Nothing { get; } = new HashSet<string>(StringComparer.Ordinal);
}
