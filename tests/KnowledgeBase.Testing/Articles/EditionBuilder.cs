using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Testing.Articles;

/// <summary>Makes editions: a sound Spanish resolution unless told otherwise.</summary>
public sealed class EditionBuilder
{
    private FrontMatter _frontMatter = new(
        new ArticleId(2),
        ArticleKind.Resolution,
        Language.Spanish,
        "Registro de una aclaración",
        "Cómo registrar la aclaración de un cargo que el cliente no reconoce.",
        "aclaraciones",
        Audience.Tier1,
        "Equipo de Aclaraciones",
        "Equipo de Fraude",
        Risk.Normal,
        ["no reconozco un cargo", "me clonaron", "yo no compré eso", "cargo raro", "me robaron", "quién me cobró"],
        new DateOnly(2026, 11, 1),
        6,
        new DateOnly(2026, 11, 1),
        SourceRevision: null);

    private string _body = """
        ## Problema

        Hay un cargo que no conozco.

        ## Entorno

        La tarjeta está activa.

        ## Solución

        Registre la aclaración.
        """;

    /// <summary>The front matter as it stands.</summary>
    public FrontMatter FrontMatter => _frontMatter;

    /// <summary>Changes the front matter.</summary>
    public EditionBuilder With(Func<FrontMatter, FrontMatter> change)
    {
        _frontMatter = change(_frontMatter);
        return this;
    }

    /// <summary>Sets the article's number.</summary>
    public EditionBuilder Number(int number) => With(frontMatter => frontMatter with { Id = new ArticleId(number) });

    /// <summary>Sets the kind.</summary>
    public EditionBuilder Kind(ArticleKind kind) => With(frontMatter => frontMatter with { Kind = kind });

    /// <summary>Sets the title.</summary>
    public EditionBuilder Title(string title) => With(frontMatter => frontMatter with { Title = title });

    /// <summary>Makes it the English edition that follows a Spanish text.</summary>
    public EditionBuilder Translating(EditionSource source) =>
        With(frontMatter => frontMatter with { Language = Language.English, SourceRevision = BlobHash.Of(source.Text) });

    /// <summary>Sets the Markdown.</summary>
    public EditionBuilder Body(string markdown)
    {
        _body = markdown;
        return this;
    }

    /// <summary>The edition's text.</summary>
    public EditionSource Build() => EditionSource.Join(_frontMatter, _body);
}
