using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Represents the type that the document declares for the bodies of some statuses of an operation. Emitted once per error response.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiError
{
    private readonly Func<ApiResponse, object?> _read;
    private readonly int _first;
    private readonly int _last;

    private ApiError(int first, int last, Func<ApiResponse, object?> read)
    {
        _first = first;
        _last = last;
        _read = read;
    }

    /// <summary>
    /// Gets the number of statuses that the type applies to. If several types apply to a status, the one with the fewest statuses is used.
    /// </summary>
    internal int Breadth => _last - _first;

    /// <summary>Creates the entry for a single status.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="status">The status code.</param>
    /// <returns>The entry.</returns>
    public static ApiError Status<T>(int status)
        where T : IJsonModel<T>
        => Status<T>(status, JsonRead.TryModel);

    /// <summary>Creates the entry for a single status.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="status">The status code.</param>
    /// <param name="read">The delegate that reads a value of the type.</param>
    /// <returns>The entry.</returns>
    public static ApiError Status<T>(int status, JsonValueReader<T> read) => new(status, status, response => Read(response, read));

    /// <summary>Creates the entry for a range of statuses such as <c>4XX</c>.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="hundreds">The first digit of the status codes.</param>
    /// <returns>The entry.</returns>
    public static ApiError Range<T>(int hundreds)
        where T : IJsonModel<T>
        => Range<T>(hundreds, JsonRead.TryModel);

    /// <summary>Creates the entry for a range of statuses such as <c>4XX</c>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="hundreds">The first digit of the status codes.</param>
    /// <param name="read">The delegate that reads a value of the type.</param>
    /// <returns>The entry.</returns>
    public static ApiError Range<T>(int hundreds, JsonValueReader<T> read) => new(hundreds * 100, (hundreds * 100) + 99, response => Read(response, read));

    /// <summary>Creates the entry for every error status without an entry of its own. It does not apply to an undeclared success.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <returns>The entry.</returns>
    public static ApiError Default<T>()
        where T : IJsonModel<T>
        => Default<T>(JsonRead.TryModel);

    /// <summary>Creates the entry for every error status without an entry of its own. It does not apply to an undeclared success.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="read">The delegate that reads a value of the type.</param>
    /// <returns>The entry.</returns>
    public static ApiError Default<T>(JsonValueReader<T> read) => new(300, int.MaxValue, response => Read(response, read));

    internal bool IsFor(int status) => status >= _first && status <= _last;

    /// <returns>The value; <see langword="null"/> if the body does not match the type.</returns>
    internal object? Read(ApiResponse response)
    {
        try
        {
            return _read(response);
        }
        catch (JsonException)
        {
            // The body is a proxy's page or is truncated. The exception has its text.
            return null;
        }
    }

    /// <summary>Reads the body. The test for JSON null comes first, because a struct cannot represent it.</summary>
    private static object? Read<T>(ApiResponse response, JsonValueReader<T> read) => response.IsNull ? null : JsonBytes.Read(response.Body.Span, read);
}
