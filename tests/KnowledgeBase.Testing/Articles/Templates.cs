namespace KnowledgeBase.Testing.Articles;

/// <summary>Templates as the content folder keeps them.</summary>
public static class Templates
{
    /// <summary>A solution with nothing but notes.</summary>
    public static string Resolution { get; } = new EditionBuilder().Number(9999).Body("## Problema\n\n> [!REVISOR]\n> Qué dice.\n\n## Entorno\n\n## Solución\n").Build().Text;
}
