using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>The type that the document gives the body of some statuses of an operation. Emitted once per error response.</summary>
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

    /// <summary>How many statuses it is for; of several for one status, that for the fewest counts.</summary>
    internal int Breadth => _last - _first;

    /// <summary>The body of one status.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="status">The status.</param>
    public static ApiError Status<T>(int status)
        where T : IJsonModel<T>
        => Status(status, JsonRead.Model<T>);

    /// <summary>The body of one status.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="status">The status.</param>
    /// <param name="read">Reads a value of it.</param>
    public static ApiError Status<T>(int status, JsonValueReader<T> read) => new(status, status, response => Read(response, read));

    /// <summary>The body of a range such as <c>4XX</c>.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="hundreds">The first digit of the statuses.</param>
    public static ApiError Range<T>(int hundreds)
        where T : IJsonModel<T>
        => Range(hundreds, JsonRead.Model<T>);

    /// <summary>The body of a range such as <c>4XX</c>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="hundreds">The first digit of the statuses.</param>
    /// <param name="read">Reads a value of it.</param>
    public static ApiError Range<T>(int hundreds, JsonValueReader<T> read) => new(hundreds * 100, (hundreds * 100) + 99, response => Read(response, read));

    /// <summary>The body of every status for which there is nothing else. It isn't for a success that the document doesn't declare.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    public static ApiError Default<T>()
        where T : IJsonModel<T>
        => Default(JsonRead.Model<T>);

    /// <summary>The body of every status for which there is nothing else. It isn't for a success that the document doesn't declare.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="read">Reads a value of it.</param>
    public static ApiError Default<T>(JsonValueReader<T> read) => new(300, int.MaxValue, response => Read(response, read));

    internal bool IsFor(int status) => status >= _first && status <= _last;

    /// <returns>The body; <see langword="null"/> if it isn't of the type.</returns>
    internal object? Read(ApiResponse response)
    {
        try
        {
            return _read(response);
        }
        catch (JsonException)
        {
            // A proxy's page, or a body that broke off. The exception has it as text.
            return null;
        }
    }

    /// <summary>A struct that was read doesn't tell whether it was null, so the test comes first.</summary>
    private static object? Read<T>(ApiResponse response, JsonValueReader<T> read) => response.IsNull ? null : JsonBytes.Read(response.Body.Span, read);
}
